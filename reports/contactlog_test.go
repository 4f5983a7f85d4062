package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
)

// The sheet is carried about.
func TestTheLogSaysNothingButWhoWalksAlongsideWhom(t *testing.T) {
	e := newEvening()
	e.dana.Phone, e.dana.Note = "020 7946 0000", "go gently"
	in := e.logInput()
	in.Mentees[0] = e.dana
	same(t, "the log", reports.NewContactLog(in), reports.ContactLog{
		Programme: "Riverside Recovery", Mentor: "Ruth S.", Mentees: []string{"Dana K."}, Entries: 12,
	})
}

// A sheet has as many entries as its one page has room for, each with all that is
// asked for.
func TestALogIsOneSheetForEachMentee(t *testing.T) {
	mentor, mentees := manyMentees(3)
	log := reports.NewContactLog(reports.ContactLogInput{
		Mentor: mentor, Mentees: mentees, Entries: 12, Names: data.NewNames(data.FullNames, mentees),
	})
	const entry = "\tDate ____\tMinutes ____\t[ ] In person\t[ ] Phone\t[ ] Video\t[ ] Text\tWhere ____" +
		"\t[ ] Happened\t[ ] Missed\tThemes ____\tNext date ____\n"
	for name, want := range map[string]int{"A4": 12, "Letter": 12, "A4, large print": 10, "Letter, large print": 10} {
		pages := pagesOf(log, papers[name])
		if len(pages) != 3 {
			t.Errorf("%s: %d pages, want 3", name, len(pages))
		}
		for _, text := range pages {
			for n := range want {
				if entry := fmt.Sprintf("\n%d%s", n+1, entry); strings.Count(text, entry) != 1 {
					t.Errorf("%s: entry %d does not stand once", name, n+1)
				}
			}
			if got := strings.Count(text, "Next date"); got != want {
				t.Errorf("%s: %d entries, want %d", name, got, want)
			}
		}
	}
}

func TestASheetOfALogNamesOneMenteeOnly(t *testing.T) {
	mentor, mentees := manyMentees(40)
	in := reports.ContactLogInput{Mentor: mentor, Mentees: mentees, Entries: 12, Names: data.NewNames(data.FullNames, append(mentees, mentor))}
	for name, o := range papers {
		named := make(map[string]bool)
		for i, text := range pagesOf(reports.NewContactLog(in), o) {
			found := menteesIn(text)
			if len(found) != 1 {
				t.Errorf("%s, page %d names %d mentees, want 1", name, i+1, len(found))
			}
			for mentee := range found {
				named[mentee] = true
			}
		}
		if len(named) != 40 {
			t.Errorf("%s: %d mentees have a sheet, want 40", name, len(named))
		}
	}
}

// menteesIn finds the names that manyMentees gives.
func menteesIn(text string) map[string]bool {
	found := make(map[string]bool)
	for {
		at := strings.Index(text, "Mentee-")
		if at < 0 {
			return found
		}
		text = text[at+len("Mentee-"):]
		found[text[:2]] = true
	}
}

func TestALogOfAMentorWithNoMenteeSaysSo(t *testing.T) {
	in := newEvening().logInput()
	in.Mentees = nil
	pages := pagesOf(reports.NewContactLog(in), reports.Options{Printed: printed})
	if len(pages) != 1 || !strings.Contains(pages[0], "With Ruth S., mentor") || !strings.Contains(pages[0], "nobody at present") {
		t.Errorf("got\n%s", pages)
	}
}

func TestALogSpellsOutANameOfTwoHundredLetters(t *testing.T) {
	e := newEvening()
	e.dana.First, e.dana.Last = strings.TrimSpace(strings.Repeat("Maximilian ", 20)), ""
	e.people[0] = e.dana
	in := e.logInput()
	for name, o := range papers {
		if text := strings.Join(pagesOf(reports.NewContactLog(in), o), ""); strings.Count(text, "Maximilian") < 20 {
			t.Errorf("%s: the name is cut in the title", name)
		}
	}
}
