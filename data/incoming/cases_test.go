package incoming_test

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/incoming"
)

// The lists in testdata are in the shapes that people keep and that other programs
// write.
func TestWhatPeopleKeepComesInRight(t *testing.T) {
	everybodyNew := nobody()
	for _, c := range []struct {
		file string
		book incoming.Book
		want []string
	}{
		{"history-people.csv", everybodyNew, []string{
			"Ada Brook: new as Ada|Brook from 2025-01-07; Nobody by this name",
			"Ben Cole: new as Ben|Cole from 2025-01-07; Nobody by this name",
		}},
		{"two-a-day.csv", riverside(), []string{
			"Ada Brook: known, 2 marks; Same name", "Ben Cole: known, 2 marks; Same name",
			"2026-11-03 10:00: PP", "2026-11-03 19:00: AP",
		}},
		{"heads-without-year.csv", riverside(), []string{
			"? Of which year is “3 Nov”?",
			"Ada Brook: known, 3 marks; Same name",
			"2026-11-03 19:00: P", "2026-11-10 19:00: A", "2026-11-17 19:00: P",
		}},
		{"heads-with-time.csv", riverside(), []string{
			"Ada Brook: known, 2 marks; Same name", "2026-11-03 19:00: P", "2026-11-10 19:00: A",
		}},
		{"number-is-a-telephone.csv", everybodyNew, []string{
			"Sam Taylor: new as Sam|Taylor from 2026-11-19; Nobody by this name",
			"Sam Taylor: waits; Same name as row 2, and another number",
			"Ben Cole: new as Ben|Cole from 2026-11-19; Nobody by this name",
		}},
		{"couple-one-email.csv", everybodyNew, []string{
			"Lee Park: new as Lee|Park from 2026-11-19; Nobody by this name",
			"Jo Park: new as Jo|Park from 2026-11-19; Nobody by this name",
			"Mia Stone: new as Mia|Stone from 2026-11-19; Nobody by this name",
		}},
		{"couple-two-phones.csv", everybodyNew, []string{
			"Lee Park: new as Lee|Park from 2026-11-19; Nobody by this name",
			"Jo Park: new as Jo|Park from 2026-11-19; Nobody by this name",
		}},
		{"not-names.csv", everybodyNew, []string{
			"Ada Brook: new as Ada|Brook from 2026-11-19; Nobody by this name",
			"Ben Cole: new as Ben|Cole from 2026-11-19; Nobody by this name",
			"Cal Dunn: new as Cal|Dunn from 2026-11-19; Nobody by this name",
			"Rory O'Neal: new as Rory|O'Neal from 2025-02-04; Nobody by this name",
			"Zoë Müller: new as Zoë|Müller from 2025-02-04; Nobody by this name",
			"row 2: “NULL” is how another program writes that there is nothing",
			"row 3: “nan” is how another program writes that there is nothing",
			"row 4: “#N/A” is how another program writes that there is nothing",
			"row 5: “#REF!” is how another program writes that there is nothing",
			"row 6: “-” is how another program writes that there is nothing",
			"row 7: “?” is how another program writes that there is nothing",
			"row 15: “dee.hart@example.org” is an email address, not a name",
		}},
		{"volunteers.csv", everybodyNew, []string{
			"Ada Brook: new as Ada|Brook from 2024-03-05; Nobody by this name",
			"Ben Cole: new as Ben|Cole from 2024-04-09; Nobody by this name",
		}},
		{"telephone-headings.csv", everybodyNew, []string{
			"? Is “05/03/2024” Tuesday 5 March 2024 or Friday 3 May 2024?",
			"Ada Brook: new as Ada|Brook from 2024-03-05; Nobody by this name",
			"Ben Cole: new as Ben|Cole from 2024-04-09; Nobody by this name",
		}},
		{"utf8-twice.csv", everybodyNew, []string{"Zoë Müller: new as Zoë|Müller from 2026-11-19; Nobody by this name"}},
		{"windows-1250.csv", everybodyNew, []string{
			"Łucja Żak: new as Łucja|Żak from 2026-11-19; Nobody by this name",
			"Jiří Dvořák: new as Jiří|Dvořák from 2026-11-19; Nobody by this name",
		}},
		{"date-only-in-the-first-row.csv", riverside(), []string{
			"Ada Brook: known, 2 marks; Same name", "Ben Cole: known, 2 marks; Same name", "Cal Dunn: known, 1 marks; Same name",
			"2026-11-03 19:00: PPA", "2026-11-10 19:00: PA",
		}},
		{"status-words.csv", riverside(), []string{
			"? What does “H” mean?",
			"Ada Brook: known, 2 marks; Same name", "Ben Cole: known, 2 marks; Same name", "Cal Dunn: known, 2 marks; Same name",
			"Rory O’Neal: known, 2 marks; Same name", "Sam Taylor: known, 1 marks; Same name",
			"Sam Thorne: new as Sam|Thorne from 2026-11-03, 2 marks; Nobody by this name",
			"Anne-Marie Le Roux: known, 2 marks; Same name", "Łucja Żak: known, 2 marks; Same name",
			"2026-11-03 19:00: PPLPPPPP", "2026-11-10 19:00: AAEAEEE",
			"row 6: “H” is not known as present, late, excused or absent",
		}},
		{"status-with-underscores.csv", riverside(), []string{
			"Ada Brook: known, 1 marks; Same name", "Ben Cole: known, 1 marks; Same name", "Cal Dunn: known, 1 marks; Same name",
			"2026-11-03 19:00: ALE",
		}},
		{"ones-and-totals.csv", riverside(), []string{
			"? What does “2” mean?",
			"Ada Brook: known, 2 marks; Same name", "Ben Cole: known, 1 marks; Same name", "Cal Dunn: known, 1 marks; Same name",
			"2026-11-03 19:00: P", "2026-11-10 19:00: APP",
			"row 3: “2” is not known as present, late, excused or absent",
		}},
		{"foreign-id-column.csv", riverside(), []string{
			"Ada Brook: known, 1 marks; Same name", "Ben Cole: known; Same name", "Cal Dunn: known, 1 marks; Same name",
			"2026-11-03 19:00: PL",
		}},
		{"names-spelt-otherwise.csv", riverside(), []string{
			"Rory O'Neal: known, 1 marks; Same name", "Anne Marie Le Roux: known, 1 marks; Same name, spelt otherwise",
			"Lucja Zak: known, 1 marks; Same name", "Sam T: known, 1 marks; The only Sam T in Tuesday group",
			"Brook Ada: known, 1 marks; Same name, the last name first", "Adda Brook: waits; One letter from somebody known",
			"2026-11-03 19:00: PPPPP",
		}},
		{"form-answers.csv", riverside(), []string{
			"? Was everybody there who answered?",
			"Ada Brook: known, 1 marks; Same name", "Ben Cole: known, 1 marks; Same name", "2026-11-03 19:00: PP",
		}},
	} {
		t.Run(c.file, func(t *testing.T) {
			r := read(t, tableOf(t, file(t, c.file)), c.book, incoming.Choices{})
			wantLines(t, says(r, plan(t, r)), c.want)
		})
	}
}

func TestAPastThatIsBroughtInCounts(t *testing.T) {
	r := read(t, tableOf(t, file(t, "history-attendance.csv")), nobody(), incoming.Choices{})
	p := plan(t, r)
	if len(r.Questions) != 0 || len(p.Meetings) != 16 || p.Marks() != 32 {
		t.Errorf("%d questions, %d meetings, %d marks", len(r.Questions), len(p.Meetings), p.Marks())
	}
	for _, m := range p.Meetings {
		if m.State != data.Closed {
			t.Errorf("%s is %s", m.Date, m.State)
		}
	}
	for _, s := range p.People {
		if len(s.Belongs) != 1 || s.Belongs[0].From.String() != "2026-08-04" {
			t.Errorf("%s belongs %v", s.Said, s.Belongs)
		}
	}
}

func TestAListThatIsKeptByHandTakesThreeChoices(t *testing.T) {
	b := incoming.Book{Today: today, Groups: []data.Group{thursday}}
	table := tableOf(t, file(t, "kept-by-hand.csv"))
	r := read(t, table, b, incoming.Choices{})
	var c incoming.Choices
	choices := 0
	for len(r.Questions) > 0 {
		q := r.Questions[0]
		if q.Likely < 0 {
			t.Fatalf("nothing is proposed to %s", q.Says)
		}
		c = q.Answer(c, q.Likely)
		r = read(t, table, b, c)
		choices++
	}
	p := plan(t, r)
	wantLines(t, says(r, p), []string{
		"Brook, Ada: new as Ada|Brook from 2026-10-01, 4 marks; Nobody by this name",
		"Cole, Ben: new as Ben|Cole from 2026-10-01, 4 marks; Nobody by this name",
		"Dunn, Cal: new as Cal|Dunn from 2026-10-15, 3 marks; Nobody by this name",
		"new lady (Jo?): waits; A remark, not a name",
		"2026-10-01 18:30: PP", "2026-10-08 18:30: PL", "2026-10-15 18:30: EP", "2026-11-05 18:30: APP", "2026-11-12 18:30: PP",
	})
	if choices != 3 {
		t.Errorf("%d choices", choices)
	}
	if p.People[3].Propose != "Jo" {
		t.Errorf("it proposes %q", p.People[3].Propose)
	}
	p = plan(t, read(t, table, b, c.WithWho(p.People[3].Rows[0], incoming.Who{Name: "Jo"})))
	if s := p.People[3]; s.Verdict != incoming.IsNew || s.Person.First != "Jo" || s.Marks != 1 {
		t.Errorf("brought in as %q: %+v", s.Propose, s)
	}
}

func TestTheHeadingsOfOtherSystemsAreKnown(t *testing.T) {
	lines := bufio.NewScanner(bytes.NewReader(file(t, "name-headings.txt")))
	for lines.Scan() {
		heading := lines.Text()
		phone := strings.ContainsAny(heading, "PMCT") && strings.Contains("Home Phone,Mobile No,Cell Number,Telephone no.,Contact tel.", heading)
		list := "\"" + heading + "\"\nAda Brook\nBen Cole\n"
		want := []string{"name", "first name", "last name", "goes by"}
		if phone {
			list = "Name,\"" + heading + "\"\nAda Brook,07700 900111\nBen Cole,07700 900222\n"
			want = []string{"telephone"}
		}
		r, _ := text(t, list, nobody(), incoming.Choices{})
		got := r.Columns[len(r.Columns)-1]
		found := false
		for _, k := range want {
			found = found || got.Kind.String() == k
		}
		if !found || len(r.Headings) != 1 {
			t.Errorf("%q is taken for %s, headings %v", heading, got.Kind, r.Headings)
		}
	}
}
