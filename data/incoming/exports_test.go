package incoming_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"alongside/data/incoming"
)

// answered takes the likeliest answer to every question, as somebody does who sees that
// it is right, and counts. Where none is likely the first is taken.
func answered(t testing.TB, table incoming.Table, b incoming.Book) (*incoming.Reading, int) {
	t.Helper()
	var c incoming.Choices
	r := read(t, table, b, c)
	n := 0
	for len(r.Questions) > 0 {
		q := r.Questions[0]
		if len(q.Answers) == 0 || n > 20 {
			t.Fatalf("nothing can be answered to %q", q.Says)
		}
		c = q.Answer(c, max(q.Likely, 0))
		r = read(t, table, b, c)
		n++
	}
	return r, n
}

// The lists in testdata/exports are in the forms in which other programs write them and in
// which groups keep them by hand, each of two or three people and meetings. A choice is one
// question answered.
func TestTheListsOfOtherProgramsTakeFewChoices(t *testing.T) {
	want := map[string]string{
		"breeze-attendance.csv":        "grid, 0 choices, 2 known, 0 new, 0 wait, 3 meetings, 4 marks, 0 refused",
		"breeze-people.csv":            "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"casa-contacts.csv":            "row-a-mark, 0 choices, 1 known, 0 new, 0 wait, 2 meetings, 2 marks, 0 refused",
		"casa-volunteers.csv":          "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"churchcrm-event.csv":          "answers, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"churchcrm-people.csv":         "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"club-first-names.csv":         "grid, 0 choices, 3 known, 0 new, 0 wait, 2 meetings, 5 marks, 0 refused",
		"club-french.csv":              "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"club-german.csv":              "grid, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 4 marks, 0 refused",
		"club-months-above.csv":        "grid, 1 choices, 2 known, 0 new, 0 wait, 5 meetings, 7 marks, 0 refused",
		"club-numbered.csv":            "grid, 0 choices, 3 known, 0 new, 0 wait, 2 meetings, 6 marks, 0 refused",
		"club-phone-list.csv":          "people, 0 choices, 3 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"club-polish.csv":              "grid, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 4 marks, 0 refused",
		"club-signin-sheet.csv":        "row-a-mark, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"club-spanish.csv":             "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"club-surname-first.csv":       "grid, 1 choices, 2 known, 0 new, 0 wait, 3 meetings, 5 marks, 0 refused",
		"club-ticks.csv":               "ticks, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 3 marks, 0 refused",
		"club-title-with-year.csv":     "grid, 0 choices, 2 known, 0 new, 0 wait, 3 meetings, 6 marks, 0 refused",
		"club-welsh.csv":               "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"elvanto-group-attendance.csv": "row-a-mark, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 3 marks, 0 refused",
		"elvanto-people.csv":           "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"google-form-signin.csv":       "answers, 1 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"google-form-status.csv":       "row-a-mark, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"google-sheet-checkboxes.csv":  "grid, 0 choices, 2 known, 0 new, 0 wait, 3 meetings, 6 marks, 0 refused",
		"jethro-attendance.csv":        "grid, 0 choices, 2 known, 0 new, 0 wait, 3 meetings, 5 marks, 0 refused",
		"jethro-people.csv":            "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"meetup-members.csv":           "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"microsoft-forms.csv":          "answers, 1 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"microsoft-teams-2021.csv":     "answers, 1 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"microsoft-teams-2024.csv":     "answers, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 1 refused",
		"moodle-attendance.csv":        "grid, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 4 marks, 0 refused",
		"moodle-temporary-users.csv":   "grid, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 3 marks, 0 refused",
		"planningcenter-checkins.csv":  "answers, 0 choices, 2 known, 0 new, 0 wait, 2 meetings, 3 marks, 0 refused",
		"planningcenter-groups.csv":    "grid, 0 choices, 2 known, 0 new, 0 wait, 3 meetings, 5 marks, 0 refused",
		"planningcenter-people.csv":    "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"salesforce-attendance.csv":    "row-a-mark, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"salesforce-contacts.csv":      "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"teamsnap-availability.csv":    "grid, 3 choices, 2 known, 0 new, 0 wait, 3 meetings, 5 marks, 0 refused",
		"teamsnap-roster.csv":          "people, 0 choices, 2 known, 0 new, 0 wait, 0 meetings, 0 marks, 0 refused",
		"zoom-participants.csv":        "answers, 0 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
		"zoom-with-title.csv":          "answers, 1 choices, 2 known, 0 new, 0 wait, 1 meetings, 2 marks, 0 refused",
	}
	paths, err := filepath.Glob("testdata/exports/*")
	if err != nil || len(paths) < 40 {
		t.Fatal(len(paths), err)
	}
	var choices []int
	for _, path := range paths {
		name := filepath.Base(path)
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, n := answered(t, tableOf(t, raw), riverside())
		choices = append(choices, n)
		p := plan(t, r)
		got := fmt.Sprintf("%s, %d choices, %d known, %d new, %d wait, %d meetings, %d marks, %d refused",
			r.Shape, n, p.Count(incoming.IsKnown), p.Count(incoming.IsNew), p.Count(incoming.Waits), len(p.Meetings), p.Marks(), len(p.Refused))
		if got != want[name] {
			t.Errorf("%s\n got  %q,\n want %q", name, got, want[name])
		}
	}
	slices.Sort(choices)
	if most, median := choices[len(choices)-1], choices[len(choices)/2]; most > 3 || median > 1 {
		t.Errorf("at most %d choices, median %d", most, median)
	}
}
