package incoming_test

import (
	"context"
	"encoding/csv"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
	"alongside/data/written"
)

func init() { vaulttest.Quick() }

// What stands in the columns of generated lists: much that is right, and some of what is
// not.
var pools = map[string][]string{
	"Name": {
		"Ada Brook", "Ben Cole", "Brook, Ada", "Sam Taylor", "Sam T.", "Sam", "Zoë Müller", "Zoe Muller", "Adda Brook", "M. Haddad", "new lady (Jo?)", "NULL", "-", "",
		"dee@example.org", "Total", "Thomas (Tommy) Hill", "VAN DYKE Anna", "Ana de la Cruz", "李静怡", "12", "Ada Brook", "Lee Park", "Jo Park", "<b>Kim</b> Lee", "O&#39;Neal Rory",
	},
	"First name": {"Ada", "Ben", "Sam", "Zoë", "", "nan", "Ms Jo", "Lee (Lee-Lee)"},
	"Last name":  {"Brook", "Cole", "Taylor", "van den Berg", "", "T", "n/a"},
	"Email":      {"ada@example.org", "parks@example.org", "", "anonymous", "no address", "B@example.org"},
	"Phone":      {"07700 900111", "07700900222", "+44 7700 900111", "", "4.47701E+11", "ask her"},
	"Joined":     {"2024-03-05", "05/03/2024", "25/4/2024", "0000-00-00", "", "soon", "1926-05-03", "31/2/2026"},
	"Left":       {"", "", "2026-09-01", "2023-01-01"},
	"Role":       {"mentee", "mentor/facilitator", "juggler", "", "mentor, juggler"},
	"Code":       {"R-1", "R-2", "", "R-3"},
	"ID":         {"1", "2", "3", "700", "701", ""},
	"Note":       {"brings cake", "", "two\nlines", "-", strings.Repeat("x", 300)},
	"Date":       {"2026-11-03", "2026-11-10", "03/11/2026", "10.11.2026", "", "3 Nov 2026", "2027-02-02", "yesterday", "46329"},
	"Time":       {"19:00", "10:00", "", "7pm"},
	"Status":     {"P", "A", "late", "Apologies", "x", "H", "-", "", "10:15", "P (2/2)", "none", "✓"},
	"Group":      {"Tuesday", "Tuesday group", "", "Sunday club"},
	"Colour":     {"green", "", "blue"},
	"3 Nov 2026": {"P", "A", "L", "x", "", "✓", "hol", "-", "1", "0"},
	"10/11/2026": {"P", "A", "", "E", "y", "2"},
	"17 Nov":     {"P", "A", "", "✓"},
	"Present":    {"x", "", "x"},
	"Late":       {"", "x", ""},
	"Timestamp":  {"11/3/2026 19:05:12", "11/10/2026 19:01:00", ""},
	"":           {"", "", "?"},
}

// list generates a list with headings and rows from the pools, with a title and totals
// now and then.
func list(t *rapid.T) string {
	names := make([]string, 0, len(pools))
	for name := range pools {
		names = append(names, name)
	}
	slices.Sort(names)
	headings := rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, 7, rapid.ID[string]).Draw(t, "headings")
	if rapid.IntRange(0, 3).Draw(t, "named") > 0 && !slices.Contains(headings, "Name") {
		headings = append(headings, "Name")
	}
	var rows [][]string
	if rapid.IntRange(0, 4).Draw(t, "titled") == 0 {
		rows = append(rows, []string{"Tuesday group 2026"}, nil)
	}
	rows = append(rows, headings)
	for range rapid.IntRange(1, 9).Draw(t, "rows") {
		row := make([]string, len(headings))
		for i, h := range headings {
			row[i] = rapid.SampledFrom(pools[h]).Draw(t, h)
		}
		if rapid.IntRange(0, 15).Draw(t, "too wide") == 0 {
			row = append(row, "more")
		}
		rows = append(rows, row)
	}
	var out strings.Builder
	w := csv.NewWriter(&out)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// readGenerated reads a generated list, or reports that it is no list as a whole, which a
// list may be.
func readGenerated(t *rapid.T, text string, b incoming.Book) (*incoming.Reading, bool) {
	f, err := incoming.Open([]byte(text))
	if err != nil {
		return nil, false
	}
	table, err := f.Table(t.Context(), "", incoming.Guess, nil)
	if err != nil {
		return nil, false
	}
	c := incoming.Choices{}
	r, err := incoming.Read(t.Context(), table, b, c)
	for n := 0; err == nil && len(r.Questions) > 0 && n < 12; n++ {
		q := r.Questions[0]
		switch {
		case len(q.Answers) == 0:
			c.Day = today.AddDays(-9)
		default:
			c = q.Answer(c, rapid.IntRange(0, len(q.Answers)-1).Draw(t, "answer"))
		}
		r, err = incoming.Read(t.Context(), table, b, c)
	}
	return r, err == nil
}

func planned(t *rapid.T, r *incoming.Reading) *incoming.Plan {
	p, err := r.Plan(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestEveryCellOfAListBecomesSomething(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, ok := readGenerated(t, list(t), riverside())
		if !ok {
			return
		}
		p := planned(t, r)
		if !p.Cells.Adds() || p.Cells.Total != r.Table.Filled() {
			t.Fatalf("%+v of %d", p.Cells, r.Table.Filled())
		}
		refused, aside, marks := 0, 0, 0
		for _, x := range p.Refused {
			refused += x.Cells
			if x.Reason == "" || x.Row < 1 {
				t.Fatalf("row %d is refused for %q", x.Row, x.Reason)
			}
		}
		for _, a := range p.Aside {
			aside += a.Cells
		}
		for _, m := range p.Meetings {
			marks += m.Marks
		}
		if refused != p.Cells.Refused || aside != p.Cells.Aside || marks != p.Marks() {
			t.Fatalf("%d cells refused and %d left aside one by one, %d and %d in all; %d marks at meetings, %d in all",
				refused, aside, p.Cells.Refused, p.Cells.Aside, marks, p.Marks())
		}
		for _, s := range p.People {
			if s.Because == "" || s.Verdict == 0 || (s.Verdict == incoming.IsKnown) == s.Known.IsZero() {
				t.Fatalf("%+v", s)
			}
		}
	})
}

// programme is a real file with a group and some people.
func programme(t testing.TB) *store.Store {
	t.Helper()
	now := time.Date(2026, time.November, 19, 18, 0, 0, 0, time.UTC)
	s, _, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Riverside"), "seven kettles under a violet bridge", "Rosa M.",
		store.Options{Now: func() time.Time { return now }, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if report, err := s.Check(); err != nil || !report.OK() {
			t.Errorf("the file is not sound: %v %+v", err, report)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	b := riverside()
	if err := s.Load(data.Records{People: b.People, Groups: b.Groups, Memberships: b.Memberships}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.PlanAhead(); err != nil {
		t.Fatal(err)
	}
	return s
}

func bookOf(t interface{ Fatal(...any) }, s *store.Store) (b incoming.Book) {
	err := s.View(func(r *store.Reader) (err error) {
		b, err = dossier.Incoming(r, today, written.DayFirst)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// leaveOutWhoWaits chooses to leave everybody out for whom nothing decides who they are:
// whoever is there next time may decide it.
func leaveOutWhoWaits(t *rapid.T, r *incoming.Reading, b incoming.Book) (*incoming.Reading, *incoming.Plan) {
	for {
		p := planned(t, r)
		if p.Count(incoming.Waits) == 0 {
			return r, p
		}
		c := r.Choices
		for _, s := range p.People {
			if s.Verdict == incoming.Waits {
				c = c.WithWho(s.Rows[0], incoming.Who{Out: true})
			}
		}
		var err error
		if r, err = incoming.Read(t.Context(), r.Table, b, c); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAListThatIsTakenBackLeavesNothingAndBroughtInTwiceChangesNothing(t *testing.T) {
	s := programme(t)
	rapid.Check(t, func(t *rapid.T) {
		text := list(t)
		before, err := s.ContentHash()
		if err != nil {
			t.Fatal(err)
		}
		r, ok := readGenerated(t, text, bookOf(t, s))
		if !ok {
			return
		}
		r, p := leaveOutWhoWaits(t, r, bookOf(t, s))
		if p.Open || p.Empty() {
			return
		}
		b, err := p.Brought()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.BringIn(context.Background(), b); err != nil {
			t.Fatalf("what is proposed cannot be stored: %v", err)
		}
		undone := false
		defer func() {
			if !undone {
				_, _ = s.Undo() // so that the next list begins as this one did
			}
		}()
		after, err := s.ContentHash()
		if err != nil {
			t.Fatal(err)
		}
		again, err := incoming.Read(t.Context(), r.Table, bookOf(t, s), r.Choices)
		if err != nil {
			t.Fatal(err)
		}
		twice := planned(t, again)
		b, err = twice.Brought()
		if err == nil {
			err = s.BringIn(context.Background(), b)
		}
		if now, hashErr := s.ContentHash(); err != nil || hashErr != nil || now != after || !twice.Empty() {
			if now != after {
				_, _ = s.Undo()
			}
			t.Fatalf("brought in twice it changes something: %v; %+v\nof %s", err, b, text)
		}
		undone = true
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if now, err := s.ContentHash(); err != nil || now != before {
			t.Fatal("taken back it leaves something")
		}
	})
}
