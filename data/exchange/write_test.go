package exchange_test

import (
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/exchange"
	"alongside/data/incoming"
	"alongside/data/sample"

	"github.com/google/go-cmp/cmp"
)

var may3 = data.NewDate(2026, time.May, 3)

var files = []string{
	"access-requests.csv", "activities-held.csv", "activities.csv", "attendance-slips.csv", "breaks.csv", "calls-set-aside.csv", "consents.csv",
	"contacts.csv", "goals.csv", "groups-earlier.csv", "groups.csv", "marks.csv", "meetings.csv", "memberships.csv", "pairs.csv", "people.csv",
}

// full holds something for each of the files.
func full() data.Records { return riverside.Odd(1, may3) }

func tiny() data.Records {
	return sample.Make(sample.Tiny(data.NewDate(2026, time.November, 19)))
}

func export(t *testing.T, r data.Records) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "out")
	if err := write(t, dir, r); err != nil {
		t.Fatal(err)
	}
	return dir
}

func write(t *testing.T, dir string, r data.Records) error {
	return exchange.Export{Records: r, Style: data.FullNames}.WriteFolder(t.Context(), dir, func() error { return nil })
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func readCSV(t *testing.T, text string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func listing(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestAnExportCanBeReadByItsOwnerAlone(t *testing.T) {
	dir := export(t, full())
	if d := cmp.Diff(files, listing(t, dir)); d != "" {
		t.Errorf("files (-want +got):\n%s", d)
	}
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v (%v), want 0700", info.Mode().Perm(), err)
	}
	for _, name := range files {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v (%v), want 0600", name, info.Mode().Perm(), err)
		}
	}
}

func TestAnExportOverwritesNothingAndLeavesNothingHalfDone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "pairs.csv"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(t, dir, tiny()); !errors.Is(err, fs.ErrExist) {
		t.Errorf("got %v, want fs.ErrExist", err)
	}
	if d := cmp.Diff([]string{"pairs.csv"}, listing(t, dir)); d != "" || read(t, dir, "pairs.csv") != "mine" {
		t.Errorf("the folder has changed (-want +got):\n%s", d)
	}
}

func TestAttendanceComesBackFromItsOwnExport(t *testing.T) {
	records := tiny()
	text := read(t, export(t, records), "marks.csv")
	list, err := incoming.Open([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	table, err := list.Table(t.Context(), "", incoming.Guess, nil)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := incoming.Read(t.Context(), table, incoming.Book{
		Today: may3.AddDays(300), People: records.People, Groups: records.Groups, Meetings: records.Meetings,
	}, incoming.Choices{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := reading.Plan(t.Context())
	if err != nil || len(p.Refused)+len(reading.Questions) > 0 {
		t.Fatal(err, p.Refused, reading.Questions)
	}
	if p.Marks() != len(records.Marks) {
		t.Errorf("%d marks came back of %d", p.Marks(), len(records.Marks))
	}
	for _, k := range records.Marks {
		if back, _, _ := p.MarkOf(k.Person, k.Meeting); back.Status != k.Status {
			t.Errorf("a mark came back as %s, want %s", back.Status, k.Status)
		}
	}
}

func TestNoCellOfAnExportIsAFormula(t *testing.T) {
	evil := "=HYPERLINK(\"http://example.org\")"
	dir := export(t, data.Records{
		People:     []data.Person{{ID: data.ID{1}, First: evil, Note: "\t" + evil}},
		Activities: []data.Activity{{ID: data.ID{2}, Title: "@" + evil}},
		Contacts:   []data.Contact{{ID: data.ID{3}, Person: data.ID{1}, Themes: "+" + evil, Note: "-" + evil}},
	})
	for _, name := range listing(t, dir) {
		for line := range strings.Lines(read(t, dir, name)) {
			for cell := range strings.SplitSeq(line, ",") {
				if start := strings.TrimLeft(cell, "\"\ufeff"); start != "" && strings.ContainsAny(start[:1], "=+-@\t") {
					t.Errorf("%s holds a cell that begins with %q", name, start[:1])
				}
			}
		}
	}
}

func TestEveryRowOfAnExportHasACellForEachHeading(t *testing.T) {
	dir := export(t, full())
	for _, name := range files {
		rows := readCSV(t, read(t, dir, name))
		for i, row := range rows {
			if len(row) != len(rows[0]) {
				t.Errorf("%s, row %d: %d cells under %d headings", name, i+1, len(row), len(rows[0]))
			}
		}
		if len(rows) < 2 {
			t.Errorf("%s is empty", name)
		}
	}
}

func TestAnExportHasNoSheetOfWhatThereIsNone(t *testing.T) {
	if d := cmp.Diff([]string{"groups.csv", "marks.csv", "meetings.csv", "people.csv"}, listing(t, export(t, data.Records{}))); d != "" {
		t.Errorf("files (-want +got):\n%s", d)
	}
}

func TestWhatConcernsMentoringIsExported(t *testing.T) {
	day := data.NewDate(2026, time.November, 19)
	mentor := data.Person{
		ID: data.ID{1}, First: "Ruth", Roles: data.Mentor, Languages: []string{"Polish", "English"}, Area: "Riverside",
		Mentor: data.Giving{
			Capacity: 2, Resting: []data.Span{{From: day, Until: day.AddDays(7)}, {From: day.AddDays(30)}},
			Supervision: []data.Supervision{{Date: day, Supervisor: "Sal", Themes: "endings"}}, NotWith: []data.ID{{2}},
		},
	}
	mentee := data.Person{ID: data.ID{2}, First: "Dana", Path: data.Path{MentorGender: "woman"}}
	pair := data.NewPair(data.ID{3}, mentee.ID, mentor.ID, day, data.Active)
	pair.ReviewOn = day.AddDays(30)
	dir := export(t, data.Records{
		People: []data.Person{mentor, mentee}, Pairs: []data.Pair{pair},
		Goals: []data.Goal{{
			ID: data.ID{4}, Person: mentee.ID, Words: "Swim", Made: day, Steps: []data.GoalStep{{Text: "Find the times", Done: day}, {Text: "Go"}},
			History: []data.GoalChange{{Date: day, Status: data.GoalResting, Note: "not now"}},
		}},
		Dismissals: []data.Dismissal{{ID: data.ID{5}, Person: mentee.ID, Kind: data.QuietPair, Pair: pair.ID, Since: day, On: day, Reason: "on holiday"}},
		Consents: []data.Consent{{
			ID: data.ID{6}, Person: mentee.ID, Recipient: "County Court", Scope: data.ScopeOther, Words: "that she helps", Purpose: "a report",
			Span: data.Span{From: day, Until: day + 1}, How: data.ByEmail, Withdrawn: day,
		}},
		Meetings: []data.Meeting{{ID: data.ID{7}, Date: day}},
		Slips: []data.Slip{{
			ID: data.ID{8}, Person: mentee.ID, Consent: data.ID{6}, Made: day, Number: 3, Recipient: "County Court",
			Meetings: []data.ID{{7}}, Copies: 1,
		}},
	})
	for file, want := range map[string][]string{
		"people.csv": {
			",\"Polish\nEnglish\",Riverside,", ",\"2026-11-19 | 2026-11-26\n2026-12-19\",2026-11-19 | Sal | endings,08000000000000000000000000,Dana,", ",woman,",
		},
		"pairs.csv":            {",2026-11-19,2026-11-19,2026-12-19,"},
		"goals.csv":            {",Dana,Swim,2026-11-19,\"Find the times | 2026-11-19\nGo\",2026-11-19 | resting |  | not now"},
		"consents.csv":         {",Dana,County Court,other,that she helps,a report,2026-11-19,2026-11-20,email,2026-11-19"},
		"attendance-slips.csv": {",2026-003,", ",Dana,", ",County Court,2026-11-19,1," + data.ID{7}.String() + ",2026-11-19"},
		"calls-set-aside.csv":  {",Dana,quiet-pair," + pair.ID.String() + ",2026-11-19,,2026-11-19,on holiday"},
	} {
		text := strings.ReplaceAll(read(t, dir, file), "\r\n", "\n")
		for _, cells := range want {
			if !strings.Contains(text, cells) {
				t.Errorf("%s has no %q:\n%s", file, cells, text)
			}
		}
	}
}
