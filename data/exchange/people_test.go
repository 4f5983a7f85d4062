package exchange_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/written"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var may3 = data.NewDate(2026, time.May, 3)

// ignoreID leaves the fresh ids out of a comparison.
var ignoreID = cmpopts.IgnoreFields(data.Person{}, "ID")

func readPeople(t *testing.T, text string, o exchange.PeopleOptions) exchange.PeopleImport {
	t.Helper()
	got, err := exchange.ReadPeople(strings.NewReader(text), o)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestADateThatNobodyCanHaveMeantRefusesItsRow(t *testing.T) {
	got := readPeople(t, "Name,Joined,Left\n"+
		"Ann,1926-05-03,\nBea,2028-05-03,\nCal,2026-05-03,2062-05-03\nDev,1970-01-01,2027-05-03\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
	want := []exchange.Refusal{
		{Row: 2, Reason: "“1926-05-03” is not a date: its year cannot be right", Says: "Ann · 1926-05-03"},
		{Row: 3, Reason: "2028-05-03 lies more than a year ahead", Says: "Bea · 2028-05-03"},
		{Row: 4, Reason: "2062-05-03 lies more than a year ahead", Says: "Cal · 2026-05-03 · 2062-05-03"},
	}
	if d := cmp.Diff(want, got.Refused); d != "" {
		t.Error(d)
	}
	if len(got.Rows) != 1 || got.Rows[0].Person.First != "Dev" {
		t.Errorf("taken: %+v", got.Rows)
	}
}

func peopleOf(p exchange.PeopleImport) []data.Person {
	var people []data.Person
	for _, r := range p.Rows {
		people = append(people, r.Person)
	}
	return people
}

func TestListsAreReadAsSpreadsheetsSaveThem(t *testing.T) {
	may17 := may3.AddDays(14)
	for _, c := range []struct {
		file   string
		source exchange.Source
		want   []data.Person
	}{
		{
			"excel-windows.csv",
			exchange.Source{Encoding: "Windows-1252", Delimiter: "semicolon"},
			[]data.Person{
				{First: "Siobhán", Last: "O’Dowd", Email: "siobhan@example.org", Phone: "07700 900123", Roles: data.Mentor, Joined: may3, Note: "Makes the tea – strong"},
				{First: "José", Last: "Peña", Phone: "07700 900124", Roles: data.Mentee, Joined: may17},
			},
		},
		{
			"excel-unicode.csv",
			exchange.Source{Encoding: "UTF-16", Delimiter: "tab"},
			[]data.Person{
				{First: "Małgorzata", Last: "Dąbek", Joined: may3},
				{First: "静怡", Last: "李", Joined: may3.AddDays(7)},
			},
		},
		{
			"excel-utf8.csv",
			exchange.Source{Encoding: "UTF-8", Delimiter: "comma"},
			[]data.Person{{First: "Elif", Last: "Çelikel", Phone: "+44 7700 900125", Roles: data.Facilitator | data.Mentor}},
		},
		{
			"one-column.csv",
			exchange.Source{Encoding: "UTF-8", Delimiter: "semicolon"},
			[]data.Person{{First: "Sam", Last: "Taylor"}, {First: "Lucía", Last: "de la Fuente"}, {First: "Birdie"}},
		},
		{
			"with-a-title.csv",
			exchange.Source{Encoding: "UTF-8", Delimiter: "comma", Ignored: []string{"Favourite colour"}},
			[]data.Person{{First: "Sam", Last: "Taylor", Phone: "07700 900126"}},
		},
		{
			"old-mac.csv",
			exchange.Source{Encoding: "UTF-8", Delimiter: "comma"},
			[]data.Person{{First: "Sam", Last: "Taylor", Email: "sam@example.org"}},
		},
	} {
		t.Run(c.file, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			got, err := exchange.ReadPeople(bytes.NewReader(raw), exchange.PeopleOptions{Days: written.Days{Today: may3}})
			if err != nil {
				t.Fatal(err)
			}
			want := exchange.PeopleImport{Source: c.source}
			for i, p := range c.want {
				want.Rows = append(want.Rows, exchange.PersonRow{Row: got.Rows[i].Row, Person: p})
			}
			if d := cmp.Diff(want, got, ignoreID); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestExcelsOwnHintAtTheDelimiterIsNoRowOfTheList(t *testing.T) {
	got := readPeople(t, "sep=;\r\nName;Joined\r\nSam Taylor;3/5/2026\r\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
	if d := cmp.Diff([]data.Person{{First: "Sam", Last: "Taylor", Joined: may3}}, peopleOf(got), ignoreID); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got.Rows[0].Row != 3 {
		t.Errorf("the row is numbered %d, want 3", got.Rows[0].Row)
	}
}

func TestDatesOfOneFileAreReadTheSameWay(t *testing.T) {
	got := readPeople(t, "Name,Joined\nSam Taylor,5/3/2026\nDana Reed,5/25/2026\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
	if joined := got.Rows[0].Person.Joined; joined != may3 {
		t.Errorf("joined on %s, want %s", joined, may3)
	}
	if d := cmp.Diff([]string{"The dates are read as month/day/year: some of them cannot be anything else."}, got.Source.Notes); d != "" {
		t.Errorf("notes (-want +got):\n%s", d)
	}
}

func TestHeadingsAreKnownInManySpellings(t *testing.T) {
	whole := data.Person{First: "Sam", Last: "Taylor"}
	with := func(change func(*data.Person)) data.Person {
		p := whole
		change(&p)
		return p
	}
	for _, c := range []struct {
		headings, cells string
		want            data.Person
	}{
		{"Name", "Sam Taylor", whole},
		{"FULL NAME", "Sam Taylor", whole},
		{"First_Name,Last_Name", "Sam,Taylor", whole},
		{"Forename,Surname", "Sam,Taylor", whole},
		{"Family name,Given name", "Taylor,Sam", whole},
		{"Name,Surname", "Sam,Taylor", whole},
		{"Name:,E-Mail:", "Sam Taylor,s@example.org", with(func(p *data.Person) { p.Email = "s@example.org" })},
		{"Name,email address", "Sam Taylor,s@example.org", with(func(p *data.Person) { p.Email = "s@example.org" })},
		{"Name,Telephone,Mobile", "Sam Taylor,,07700 900123", with(func(p *data.Person) { p.Phone = "07700 900123" })},
		{"Name,Member since", "Sam Taylor,3 May 2026", with(func(p *data.Person) { p.Joined = may3 })},
		{"Name,Goes by", "Sam Taylor,Sunny", with(func(p *data.Person) { p.Alias = "Sunny" })},
		{"Name,Known as", "Sam Taylor,Sunny", with(func(p *data.Person) { p.Alias = "Sunny" })},
		{"ID,Name", "R-17,Sam Taylor", with(func(p *data.Person) { p.Code = "R-17" })},
		{"Name,Note,Comments", "Sam Taylor,first,second", with(func(p *data.Person) { p.Note = "first\nsecond" })},
		{"Code", "R-17", data.Person{Code: "R-17"}},
	} {
		t.Run(c.headings, func(t *testing.T) {
			got := readPeople(t, c.headings+"\n"+c.cells+"\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
			if d := cmp.Diff([]data.Person{c.want}, peopleOf(got), ignoreID); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestNamesAreTakenApartAndCleaned(t *testing.T) {
	long := strings.Repeat("Ñ", 199)
	for _, c := range []struct{ says, cell, first, last string }{
		{"the last word is the last name", "Mary Jane Whyte", "Mary Jane", "Whyte"},
		{"particles belong to the last name", "Femke van den Berg", "Femke", "van den Berg"},
		{"a comma puts the last name first", `"Taylor, Sam"`, "Sam", "Taylor"},
		{"one word is a first name", "Birdie", "Birdie", ""},
		{"blanks and tabs are folded", "  Sam \t  Taylor ", "Sam", "Taylor"},
		{"a no-break space is a blank", "Sam\u00a0Taylor", "Sam", "Taylor"},
		{"control characters go", "Sa\x07m Tay\x1blor", "Sam", "Taylor"},
		{"marks that turn the text around go", "\u202eSam\u202c Taylor", "Sam", "Taylor"},
		{"accents are composed", "Ame\u0301lie Dubois", "Am\u00e9lie", "Dubois"},
		{"Arabic stays", "ليلى حداد", "ليلى", "حداد"},
		{"Chinese stays", "李静怡", "李静怡", ""},
		{"an emoji of several parts stays", "Sam 👩‍🎤", "Sam", "👩‍🎤"},
		{"a placeholder of printers is only a name", "{nb} Taylor", "{nb}", "Taylor"},
		{"a guarded formula loses its guard", "'=Sam Taylor", "=Sam", "Taylor"},
		{"quotes inside a cell stay", `Sam "Sunny" Taylor`, `Sam "Sunny"`, "Taylor"},
		{"a very long name is kept", long, long, ""},
	} {
		t.Run(c.says, func(t *testing.T) {
			got := readPeople(t, "Name;Email\n"+c.cell+";\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
			if len(got.Rows) != 1 {
				t.Fatalf("rows %v, refused %v", got.Rows, got.Refused)
			}
			if p := got.Rows[0].Person; p.First != c.first || p.Last != c.last {
				t.Errorf("%q, %q; want %q, %q", p.First, p.Last, c.first, c.last)
			}
		})
	}
}

func TestRolesAreReadOneOrSeveral(t *testing.T) {
	for _, c := range []struct {
		cell string
		want data.Role
		note string
	}{
		{"mentee", data.Mentee, ""},
		{"MENTOR", data.Mentor, ""},
		{"Mentors", data.Mentor, ""},
		{"mentor/facilitator", data.Mentor | data.Facilitator, ""},
		{"Co-facilitator and mentor", data.Mentor | data.Facilitator, ""},
		{"\"mentee; supporter\"", data.Mentee | data.Supporter, ""},
		{"", 0, ""},
		{"cook and mentor", data.Mentor, "“cook” is not a role here (mentee, mentor, facilitator, supporter) and is left out"},
	} {
		t.Run(c.cell, func(t *testing.T) {
			got := readPeople(t, "Name,Role\nSam Taylor,"+c.cell+"\n", exchange.PeopleOptions{Days: written.Days{Today: may3}}).Rows[0]
			if got.Person.Roles != c.want || strings.Join(got.Notes, "|") != c.note {
				t.Errorf("roles %b, notes %q; want %b, %q", got.Person.Roles, got.Notes, c.want, c.note)
			}
		})
	}
}

func TestRowsThatCannotBeTakenAreRefusedWithTheirNumberAndAReason(t *testing.T) {
	got := readPeople(t, strings.Join([]string{
		"Name,Email,Joined",
		"Sam Taylor,sam@example.org,2026-05-03",
		"",
		",nobody@example.org,",
		"Dana Reed,,31/02/2026",
		"Leo Fox,,soon",
		"Taylor, Ann,ann@example.org,2026-05-03",
		strings.Repeat("x", 201) + ",,",
		"\"Two",
		"lines\",,",
		",,not a row without a name,",
	}, "\n"), exchange.PeopleOptions{Days: written.Days{Today: may3}})
	want := []exchange.Refusal{
		{Row: 4, Reason: "there is no name in this row", Says: "nobody@example.org"},
		{Row: 5, Reason: "“31/02/2026” is not a date: there is no such day in the calendar", Says: "Dana Reed · 31/02/2026"},
		{Row: 6, Reason: "“soon” is not a date: write it like 2026-05-03 or 3 May 2026", Says: "Leo Fox · soon"},
		{Row: 7, Reason: "this row has more cells than there are headings; perhaps a name has a comma in it and needs quotation marks around it", Says: "Taylor · Ann · ann@example.org · 2026-05-03"},
		{Row: 8, Reason: "first name: this is too long: 201 characters, and 200 at the most can be kept", Says: strings.Repeat("x", 60) + "…"},
		{Row: 10, Reason: "there is no name in this row", Says: "not a row without a name"},
	}
	if d := cmp.Diff(want, got.Refused); d != "" {
		t.Errorf("refused (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]data.Person{
		{First: "Sam", Last: "Taylor", Email: "sam@example.org", Joined: may3}, {First: "Two", Last: "lines"},
	}, peopleOf(got), ignoreID); d != "" {
		t.Errorf("taken (-want +got):\n%s", d)
	}
}

func TestWhatASpreadsheetSpoiledIsPointedOut(t *testing.T) {
	got := readPeople(t, "Name,Phone,Email\nSam Taylor,4.47701E+11,sam at example\nDana Reed,ask her,\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
	want := [][]string{
		{
			"the spreadsheet has rounded the telephone number to “4.47701E+11”, so it is left out",
			"“sam at example” does not look like an email address; it is kept as it is",
		},
		{"“ask her” does not look like a telephone number; it is kept as it is"},
	}
	for i, row := range got.Rows {
		if d := cmp.Diff(want[i], row.Notes); d != "" {
			t.Errorf("row %d (-want +got):\n%s", row.Row, d)
		}
	}
	if got.Rows[0].Person.Phone != "" || got.Rows[1].Person.Phone != "ask her" {
		t.Errorf("numbers %q, %q", got.Rows[0].Person.Phone, got.Rows[1].Person.Phone)
	}
}

func TestDuplicatesArePointedOutAndNotTakenUnseen(t *testing.T) {
	known := data.Person{ID: data.NewID(), First: "Żaneta", Last: "Kłos", Email: "zaneta@example.org", Phone: "07700 900123", Code: "R-1"}
	for _, c := range []struct {
		says, row string
		same      bool
		note      string
	}{
		{"the same name without its accents", "zaneta klos,,,", true, "same name as somebody on the list already"},
		{"the last name first", "Kłos Żaneta,,,", true, "nearly the same name as somebody on the list already"},
		{"the same address in capitals", "Z Klos,ZANETA@EXAMPLE.ORG,,", true, "same email address as somebody on the list already"},
		{"the same number with the country before it", "Żaneta K,,+44 7700 900123,", true, "same telephone number as somebody on the list already"},
		{"another first name at the same number", "Piotr Baran,,07700900123,", false, "same telephone number as somebody on the list already"},
		{"the same code", "Z,,,r-1", true, "same code as somebody on the list already"},
		{"a namesake with another code", "Żaneta Kłos,,,R-2", false, "same name as somebody on the list already"},
		{"a namesake with other means of reach", "Żaneta Kłos,z@example.org,07700 900999,", false, "same name as somebody on the list already"},
		{"somebody else", "Sam Taylor,sam@example.org,07700 900777,R-7", false, ""},
	} {
		t.Run(c.says, func(t *testing.T) {
			got := readPeople(t, "Name,Email,Phone,Code\n"+c.row+"\n", exchange.PeopleOptions{Existing: []data.Person{known}})
			row := got.Rows[0]
			if row.Duplicate() != c.same || (row.SameAs == known.ID) != c.same || strings.Join(row.Notes, "|") != c.note {
				t.Errorf("duplicate %v, notes %q; want %v, %q", row.Duplicate(), row.Notes, c.same, c.note)
			}
			if (len(got.Fresh()) == 0) != c.same {
				t.Errorf("%d fresh people", len(got.Fresh()))
			}
		})
	}
}

func TestADuplicateWithinTheFilePointsToTheEarlierRow(t *testing.T) {
	got := readPeople(t, "Name\nSam Taylor\nDana Reed\nTAYLOR  sam\nsam taylor\n", exchange.PeopleOptions{Days: written.Days{Today: may3}})
	last := got.Rows[3]
	if last.SameAsRow != 2 || last.Notes[0] != "same name as row 2" {
		t.Errorf("row %d is the same as row %d, notes %q", last.Row, last.SameAsRow, last.Notes)
	}
	if n := len(got.Fresh()); n != 2 {
		t.Errorf("%d fresh people, want 2: Taylor Sam may be Sam Taylor", n)
	}
}

func TestANameThatIsSpeltOtherwiseIsPointedOut(t *testing.T) {
	known := data.Person{ID: data.NewID(), First: "Sam", Last: "Möllering", Alias: "Moe"}
	for _, name := range []string{"Sam Moellering", "Möllering-Sam", "\"Moellering, Sam\"", "Moe Mollering"} {
		row := readPeople(t, "Name\n"+name+"\n", exchange.PeopleOptions{Existing: []data.Person{known}}).Rows[0]
		if row.SameAs != known.ID || row.Notes[0] != "nearly the same name as somebody on the list already" {
			t.Errorf("%s: same as %v, notes %q", name, row.SameAs, row.Notes)
		}
	}
}

func TestWhatIsNoListIsRefusedInOneSentence(t *testing.T) {
	file := func(name string) string {
		raw, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	many := "Name\n" + strings.Repeat("Sam\n", exchange.MaxRows+1)
	for _, c := range []struct{ says, text, want string }{
		{"a picture", file("picture.csv"), "this is a picture, not a CSV file: open it where it was made and choose “Save as” → “CSV”"},
		{"a workbook", file("workbook.csv"), "this is an Excel workbook, not a CSV file: open it where it was made and choose “Save as” → “CSV”"},
		{"a PDF", "%PDF-1.7\n", "this is a PDF, not a CSV file: open it where it was made and choose “Save as” → “CSV”"},
		{"other bytes", "Name\x00Sam", "this file holds something other than text; it is not a CSV file"},
		{"nothing", "", "there is nothing in this file"},
		{"only a mark", "\xef\xbb\xbf", "there is nothing in this file"},
		{"empty rows", "\n \r\n", "there is nothing in this file"},
		{"headings alone", "Name,Email\n", "there are headings in this file and nobody under them"},
		{"no names", "Colour,Size\ngreen,4\n", "there is no column of names: one needs the heading “Name”, or “First name” and “Last name”; the headings found are “Colour”, “Size”"},
		{"an open quote", "Name\nSam\n\"Dana\nLeo\n", "row 3: a quotation mark is opened and never closed"},
		{"too many rows", many, fmt.Sprintf("this file has %d rows, and 20000 at the most can be read", exchange.MaxRows+1)},
		{"too much", strings.Repeat("x", exchange.MaxBytes+1), "this file is larger than 10 MB; a list of people is much smaller, so it is probably the wrong file"},
	} {
		t.Run(c.says, func(t *testing.T) {
			_, err := exchange.ReadPeople(strings.NewReader(c.text), exchange.PeopleOptions{Days: written.Days{Today: may3}})
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
