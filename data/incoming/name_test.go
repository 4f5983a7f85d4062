package incoming

import "testing"

func TestANameIsTakenApartAsPeopleMeanIt(t *testing.T) {
	for cell, want := range map[string]called{
		"Ada Brook":               {First: "Ada", Last: "Brook"},
		"Brook, Ada":              {First: "Ada", Last: "Brook"},
		"BROOK Ada":               {First: "Ada", Last: "BROOK"},
		"ADA BROOK":               {First: "ADA", Last: "BROOK"},
		"Ana de la Cruz":          {First: "Ana", Last: "de la Cruz"},
		"de la Cruz, Ana":         {First: "Ana", Last: "de la Cruz"},
		"Jan van den Berg":        {First: "Jan", Last: "van den Berg"},
		"John Smith Jr.":          {First: "John", Last: "Smith Jr."},
		"Smith, John, Jr.":        {First: "John", Last: "Smith Jr."},
		"Smith, John III":         {First: "John", Last: "Smith III"},
		"Dr. Ada Brook":           {First: "Ada", Last: "Brook"},
		"Mrs Brook":               {First: "Mrs", Last: "Brook"},
		"M. Haddad":               {First: "M.", Last: "Haddad"},
		"Sam T.":                  {First: "Sam", Last: "T."},
		"Birdie":                  {First: "Birdie"},
		"李静怡":                     {First: "李静怡"},
		"Thomas (Tommy) Hill":     {First: "Thomas", Last: "Hill", Alias: "Tommy"},
		"Thomas “Tommy” Hill":     {First: "Thomas", Last: "Hill", Alias: "Tommy"},
		"Benny (Ben Cole)":        {First: "Ben", Last: "Cole", Alias: "Benny"},
		"3. Ada Brook":            {First: "Ada", Last: "Brook"},
		"Ada Brook (new)":         {First: "Ada", Last: "Brook"},
		"new lady (Jo?)":          {First: "Jo", remark: true},
		"friend of Sam":           {First: "Sam", remark: true},
		"visitor":                 {remark: true},
		"Jo?":                     {First: "Jo", remark: true},
		"":                        {not: "there is no name in this row"},
		"#N/A":                    {not: "“#N/A” is how another program writes that there is nothing"},
		"TOTAL":                   {not: "“TOTAL” is a total, not a name"},
		"Total: 12":               {not: "“Total: 12” is a total, not a name"},
		"07700 900111":            {not: "“07700 900111” is a number, not a name"},
		"dee.hart@example.org":    {not: "“dee.hart@example.org” is an email address, not a name"},
		"https://example.org/ada": {not: "“https://example.org/ada” is an address, not a name"},
	} {
		if got := takeName(cell, false); got != want {
			t.Errorf("%q is %+v, want %+v", cell, got, want)
		}
	}
	if got := takeName("van den Berg Jan", true); got.First != "Jan" || got.Last != "van den Berg" {
		t.Errorf("the last name first: %+v", got)
	}
}
