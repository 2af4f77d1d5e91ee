/** Given names that are frequent in Britain, in lower case: a stretch of capitals that begins with one is a person before it is a company. */
export const FORENAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian ahmed aidan aisha alan alastair alex alexander alexandra alice alison alistair allan
  amanda amir amy ana andrea andrew andy angela anita ann anna anne annie anthony antony anya arthur asif barbara barry
  ben benjamin bernard beth bill bob brenda brian bruce callum cameron carl carol caroline catherine cathy charles
  charlie charlotte cheryl chris christina christine christopher claire clare clive colin craig daniel danny darren dave
  david dawn dean debbie deborah denise derek diana diane dominic donald donna dorothy douglas duncan ed eddie edward
  eileen elaine eleanor elizabeth ellen emily emma eric erica ethan eve evelyn fatima fiona frances francis frank fred
  gareth gary gavin gemma geoff geoffrey george gerald gillian gina glen gordon grace graham grant greg guy hannah harry
  hassan hazel heather helen henry hilary hilda howard hugh ian imran irene isaac isabel jack jackie jacob jacqueline
  jake james jamie jan jane janet janice jason jean jeff jen jennifer jenny jeremy jess jessica jill jim jo joan joanna
  joanne joe john johnny jon jonathan joseph josh joshua joyce judith judy julia julian julie june justin karen kate
  katherine kathleen kathryn katie keith kelly ken kenneth kerry kevin kim kirsty laura lauren lawrence leanne lee len
  lesley leslie lewis liam linda lindsay lisa liz louis louise lucy luke lynn maggie malcolm marcus margaret maria marie
  marion mark martin martyn mary matt matthew maureen max megan melanie michael michelle mick mike miriam mohammed
  mohamed moira monica morag muhammad nadia nancy natalie natasha nathan neil niall nicholas nick nicky nicola nicole
  nigel nina noel norman oliver olivia olive omar oscar owen pam pamela pat patricia patrick paul paula pauline penny
  pete peter phil philip philippa phillip priya rachel ralph raj rajesh ray raymond rebecca richard rita rob robert
  robin rod roger ron ronald rosa rose rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sanjay sara
  sarah scott sean shane sharon shaun sheila shirley simon sonia sophie stella stephanie stephen steve steven stewart
  stuart sue sunil sunita susan suzanne sylvia tanya tara tariq ted teresa terry theresa thomas tim timothy tina toby tom tony
  tracey tracy trevor trisha val valerie vanessa veronica victor victoria vikram vincent vivien wayne wendy will william
  yasmin yvonne zoe`.split(/\s+/),
);
