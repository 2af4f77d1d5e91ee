"""Two folders in, one of Web Annotations and one of Label Studio's tasks; what PyLD and the SDK make of them, as JSON, out.

PyLD expands each collection with a stand-in for the W3C's context that holds the terms in use, so that nothing is
fetched. The SDK checks the labelling interface, and every task and result against it.
"""
import json
import sys
from pathlib import Path

from label_studio_sdk.label_interface import LabelInterface
from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
REFERENCES = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
CONTEXT = {
    "id": "@id",
    "type": "@type",
    **{name: {"@id": OA + iri, "@type": "@id"} for name, iri in REFERENCES.items()},
    **{name: OA + name for name in ("Annotation", "TextualBody", "SpecificResource", "describing", "tagging")},
    **{name: OA + name for name in ("TextPositionSelector", "TextQuoteSelector", "start", "end")},
    **{name: OA + name for name in ("exact", "prefix", "suffix")},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "Software": AS + "Application",
    "first": {"@id": AS + "first", "@type": "@id"},
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    **{name: AS + name for name in ("total", "startIndex", "generator")},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
}


def stand_in(url, _options):
    if url != "http://www.w3.org/ns/anno.jsonld":
        raise ValueError(f"would be fetched: {url}")
    return {"document": {"@context": CONTEXT}, "documentUrl": url, "contextUrl": None}


def keys(value):
    """Names in a document, however deep, without its context."""
    if isinstance(value, list):
        return [key for one in value for key in keys(one)]
    if not isinstance(value, dict):
        return []
    return [key for name, one in value.items() if name != "@context" for key in [name, *keys(one)]]


def plain(expanded):
    """Keys of what was expanded, without those that JSON-LD puts around values and lists."""
    return [key for key in keys(expanded) if key not in ("@value", "@list")]


def collections(folder):
    lost, relative = 0, []
    lists = []
    for path in sorted(folder.rglob("*.jsonld")):
        document = json.loads(path.read_text("utf-8"))
        expanded = jsonld.expand(document, {"documentLoader": stand_in})
        references = sum(plain_key in ("motivation", "purpose") for plain_key in keys(document))
        sources = sum(key == "source" for key in keys(document))
        lost += len(keys(document)) + references + sources - len(plain(expanded))
        relative += [k for k in plain(expanded) if ":" not in k and not k.startswith("@")]
        for item in expanded[0][AS + "first"][0][AS + "items"][0]["@list"]:
            for body in item[OA + "hasBody"]:
                for status in body.get("urn:x-claimtrail:term:status", []):
                    lists.append([one["@value"] for one in status["@list"]])
    return {"lost": lost, "relative": relative, "statuses": lists}


def tasks(folder):
    interface = LabelInterface((folder / "label-studio.xml").read_text("utf-8"))
    interface.validate()
    problems = []
    given = json.loads((folder / "tasks.json").read_text("utf-8"))
    for task in given:
        text = task["data"]["text"]
        for part in task.get("annotations", []) + task.get("predictions", []):
            problems += interface.validate_prediction(part, return_errors=True)
            for result in part["result"]:
                value = result["value"]
                if result["type"] == "labels" and text[value["start"] : value["end"]] != value["text"]:
                    problems.append(f"{task['data']['article']}: other words stand at {value['start']}")
    regions = {r["id"] for t in given for p in t.get("annotations", []) for r in p["result"]}
    return {"count": len(given), "regions": len(regions), "problems": problems}


def sample(folder):
    """A task that the SDK makes up for the labelling interface, with annotations that nobody meant."""
    return LabelInterface((folder / "label-studio.xml").read_text("utf-8")).generate_complete_sample_task()


web, studio = Path(sys.argv[1]), Path(sys.argv[2])
json.dump({"web": collections(web), "studio": tasks(studio), "sample": sample(studio)}, sys.stdout)
