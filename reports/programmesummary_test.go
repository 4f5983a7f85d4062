package reports_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/reports"
	"alongside/reports/page"
)

// programmeInput sums up the evening's term.
func (e evening) programmeInput() reports.ProgrammeSummaryInput {
	return summaryInput(data.Records{
		Programme: e.programme, People: e.people, Groups: []data.Group{e.group}, Memberships: e.memberships, Meetings: e.meetings,
		Marks: e.marks, Pairs: []data.Pair{e.pair, e.earlier}, Contacts: e.contacts,
	}, data.Group{})
}

// summaryInput sums up a year of records, of a group or of all.
func summaryInput(r data.Records, g data.Group) reports.ProgrammeSummaryInput {
	return reports.ProgrammeSummaryInput{
		Programme: r.Programme, Group: g,
		Counted: data.ProgrammeSummaryInput{
			Period: data.Span{From: printed.AddMonths(-12).AddDays(1), Until: printed}, Today: printed, Group: g.ID, Least: data.LeastPeople,
			People: r.People, Memberships: r.Memberships, Meetings: r.Meetings, Marks: r.Marks,
			SeenBefore: func(data.ID) bool { return false }, Pairs: r.Pairs, Contacts: r.Contacts,
		},
	}
}

func told(n int) data.Told { return data.Told{N: n, How: data.Exact} }

// trustees is a summary in which everything can be told.
func trustees() reports.ProgrammeSummary {
	s := data.ProgrammeSummary{
		Period: data.Span{From: data.NewDate(2025, 12, 1), Until: data.NewDate(2026, 11, 28)},
		Held:   94, DidNotMeet: 4, Came: told(71), First: told(38), Back: told(29), Visits: told(1318), Each: told(140), Visitors: told(17),
		Kept: 214, Logged: 251, Waiting: told(27), WaitKnown: told(19), Wait: told(33), BecameMentors: data.Told{How: data.Under},
		Stages: data.Split{Total: told(21), Level: 1, Parts: []data.Told{told(13), told(8)}},
		Ended:  data.Split{Total: told(18), Level: 1, Parts: []data.Told{told(12), told(6)}},
	}
	for i, each := range []int{112, 126, 131, 138, 129, 144, 150, 132, 121, 156, 164, 169} {
		from := s.Period.From.AddMonths(i)
		s.Months = append(s.Months, data.SummaryStretch{
			Span:     data.Span{From: from, Until: min(from.AddMonths(1).AddDays(-1), s.Period.Until)},
			Meetings: 8, Visits: told(each * 8 / 10), Each: told(each),
		})
	}
	for i, of := range [][3]int{{29, 38, 76}, {24, 36, 67}, {17, 31, 55}, {9, 22, 41}} {
		s.Still[i] = data.StillComing{Months: data.StillMonths[i], N: told(of[0]), Of: told(of[1]), Percent: told(of[2])}
	}
	for i, of := range [][3]int{{41, 570, 139}, {38, 555, 146}, {12, 190, 158}, {10, 127, 127}, {9, 146, 162}} {
		s.Kinds[i] = data.SummaryKind{Kind: data.ActivityKinds[i], Meetings: of[0], Visits: told(of[1]), Each: told(of[2])}
	}
	return reports.ProgrammeSummary{Programme: "Riverside Recovery", Least: data.LeastPeople, Sum: s}
}

func TestTheSummaryForTrusteesSaysWhatItSaid(t *testing.T) {
	got := page.Text(trustees().Layout(reports.Options{Printed: printed}))
	golden := filepath.Join("testdata", "programme-summary-trustees.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the text differs from %s (-want +got):\n%s", golden, diff)
	}
}

// The figures of a year stand on one page, and what each counts on the last.
func TestTheSummaryIsAPageOfFiguresAndAPageOfWhatTheyCount(t *testing.T) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for _, group := range []string{"", "Thursday group"} {
			s := trustees()
			s.Group = group
			for large, most := range map[bool]int{false: 2, true: 3} {
				laid := s.Layout(reports.Options{Printed: printed, Paper: paper, LargePrint: large})
				if len(laid.Pages) > most {
					t.Errorf("paper %v, group %q, large print %v: %d pages, want %d at the most", paper, group, large, len(laid.Pages), most)
				}
				if pages := strings.Split(page.Text(laid), "\f"); !strings.Contains(pages[len(pages)-1], "Two summaries") {
					t.Errorf("paper %v, large print %v: the last page does not say what the figures count", paper, large)
				}
			}
		}
	}
}

// A chart of one month says nothing, and neither does an average that is not told.
func TestTheSummaryLeavesOutWhatSaysNothing(t *testing.T) {
	s := trustees()
	s.Sum.Period.From, s.Sum.Months = data.NewDate(2026, 11, 1), s.Sum.Months[:1]
	s.Sum.Held, s.Sum.Kept, s.Sum.Visits, s.Sum.Each = 1, 1, data.Told{How: data.Exact, N: 1}, data.Told{}
	text := page.Text(s.Layout(reports.Options{Printed: printed}))
	for _, said := range []string{"over time", "Over time", "At a meeting\n", "— at a meeting"} {
		if strings.Contains(text, said) {
			t.Errorf("the page says %q:\n%s", said, text)
		}
	}
	for _, said := range []string{"1\tmeeting held; ", "1\tvisit; ", "1\tone-to-one kept of "} {
		if !strings.Contains(text, said) {
			t.Errorf("the page does not say %q:\n%s", said, text)
		}
	}
	if s.Sum.Months = nil; strings.Contains(page.Text(s.Layout(reports.Options{Printed: printed})), "Not shown") {
		t.Error("of one month it says that some are not shown")
	}
}

var numbers = regexp.MustCompile(`[0-9]+(?: [0-9]{3}\b)*(?:\.[0-9]+)*`)

// figuresIn are the numbers of a text, without what sets thousands apart.
func figuresIn(text string) map[string]bool {
	found := make(map[string]bool)
	for _, n := range numbers.FindAllString(text, -1) {
		found[strings.ReplaceAll(n, " ", "")] = true
	}
	return found
}

// The CSV holds the figures of the page and nothing more, hidden ones too.
func TestTheRowsAreThoseOfThePage(t *testing.T) {
	summaries := []reports.ProgrammeSummary{trustees(), reports.NewProgrammeSummary(newEvening().programmeInput())}
	for seed := range uint64(12) {
		r := sample.Make(sample.Config{Seed: seed, People: 8 + 12*int(seed), Years: 2, Today: printed})
		summaries = append(summaries, reports.NewProgrammeSummary(summaryInput(r, data.Group{})), reports.NewProgrammeSummary(summaryInput(r, r.Groups[0])))
	}
	for i, s := range summaries {
		text := page.Text(s.Layout(reports.Options{Printed: printed}))
		figures, _, _ := strings.Cut(text, "What each figure counts\n")
		onPage := figuresIn(figures)
		var rows strings.Builder
		for _, row := range s.Rows(nil) {
			rows.WriteString(strings.Join(row, "\t") + "\n")
			for n := range figuresIn(row[2]) {
				if !onPage[n] && row[0] != "From" && row[0] != "Until" { // whose months are words on the page
					t.Errorf("summary %d: the CSV has %v, the page has no %s", i, row, n)
				}
			}
		}
		inRows := figuresIn(rows.String())
		for _, around := range []string{"1", "2", "3", "5", "19", "28"} { // pages, printed on, under 5
			inRows[around] = true
		}
		for n := range onPage {
			if !inRows[n] && !inRows["0"+n] {
				t.Errorf("summary %d: the page has %s, the CSV has not", i, n)
			}
		}
	}
}

// Whatever the programme: no name, note, code or place of anybody is told, on
// paper or as CSV.
func TestTheSummaryNamesNobody(t *testing.T) {
	const private = "Xq"
	for seed := range uint64(20) {
		r := sample.Make(sample.Config{Seed: seed, People: 6 + 9*int(seed), Years: 1, Today: printed})
		for i := range r.People {
			p := &r.People[i]
			mark := fmt.Sprintf("%s%d", private, i)
			p.First, p.Last, p.Alias, p.Code, p.Note, p.Phone, p.Email, p.Area = mark, mark, mark, mark, mark, mark, mark, mark
		}
		for i := range r.Meetings {
			r.Meetings[i].Note, r.Meetings[i].ForNext, r.Meetings[i].Reason = private, private, private
		}
		for i := range r.Marks {
			r.Marks[i].Note = private
		}
		for i := range r.Contacts {
			r.Contacts[i].Note, r.Contacts[i].Themes = private, private
		}
		for _, g := range []data.Group{{}, r.Groups[0]} {
			s := reports.NewProgrammeSummary(summaryInput(r, g))
			text := page.Text(s.Layout(reports.Options{Printed: printed})) + fmt.Sprint(s.Rows(nil))
			if strings.Contains(text, private) || strings.Contains(fmt.Sprintf("%+v", s), private) {
				t.Errorf("seed %d: the summary tells of somebody", seed)
			}
			for _, p := range r.People {
				if strings.Contains(text, p.ID.String()) {
					t.Errorf("seed %d: the summary holds an id", seed)
				}
			}
		}
	}
}

// No count from 1 to 4 stands on paper or in the CSV, but of meetings,
// activities and one-to-ones.
func TestNoSmallCountOfPeopleIsWritten(t *testing.T) {
	counted := map[string]bool{
		"People who came": true, "For the first time": true, "Came again": true, "Visits": true, "Visits of unnamed visitors": true,
		"Visits by month": true, "Still coming": true, "Still coming, of": true, "Visits by kind of activity": true, "Pairs": true,
		"Pairs that ended": true, "Waiting for a mentor": true, "Known since when they wait": true, "Became mentors": true,
	}
	under := 0
	for seed := range uint64(40) {
		r := sample.Make(sample.Config{Seed: seed, People: 3 + int(seed), Years: 1, Groups: 1 + int(seed)%3, Today: printed})
		for _, g := range []data.Group{{}, r.Groups[0]} {
			for _, row := range reports.NewProgrammeSummary(summaryInput(r, g)).Rows(nil) {
				switch {
				case !counted[row[0]]:
				case len(row[2]) == 1 && row[2] >= "1" && row[2] <= "4":
					t.Errorf("seed %d: %v", seed, row)
				case row[2] == "under 5":
					under++
				}
			}
		}
	}
	if under == 0 {
		t.Error("nothing had to be held back: the programmes are too large")
	}
}

func TestAGroupOfFewPeopleIsNotTold(t *testing.T) {
	in := newEvening().programmeInput()
	in.Group = data.Group{ID: id(100), Name: "Thursday group"}
	in.Counted.Group = in.Group.ID
	text := page.Text(reports.NewProgrammeSummary(in).Layout(reports.Options{Printed: printed}))
	if !strings.Contains(text, "The figures of this group are not printed") || strings.Contains(text, "meetings held") {
		t.Errorf("the group of three says:\n%s", text)
	}
	same(t, "what the CSV says of it", len(reports.NewProgrammeSummary(in).Rows(nil)), 4)
}

// A nought is printed, and what is withheld is a dash: on paper as in the rows.
func TestWhoIsStillComingIsToldAlikeOnPaperAndInTheRows(t *testing.T) {
	s := trustees()
	s.Sum.Still[0].Of, s.Sum.Still[0].N, s.Sum.Still[0].Percent = data.Told{How: data.Under}, data.Told{}, data.Told{}
	s.Sum.Still[3].Of, s.Sum.Still[3].N, s.Sum.Still[3].Percent = told(0), told(0), data.Told{}
	text := page.Text(s.Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"1 month\t— of under 5", "1 year\t0 of 0"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
