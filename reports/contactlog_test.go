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

func TestEveryEntryOfALogHasItsNumberAndRoomForAll(t *testing.T) {
	log := reports.NewContactLog(newEvening().logInput())
	const entry = "\tDate ____\tMinutes ____\t[ ] In person\t[ ] Phone\t[ ] Video\t[ ] Text\tWhere ____" +
		"\t[ ] Happened\t[ ] Missed\tThemes ____\tNext date ____\n"
	for name, o := range papers {
		if o.Translate != nil {
			continue
		}
		text := strings.Join(pagesOf(log, o), "\f")
		for n := range 12 {
			if want := fmt.Sprintf("\n%d%s", n+1, entry); strings.Count(text, want) != 1 {
				t.Errorf("%s: entry %d does not stand once, and on one page", name, n+1)
			}
		}
		if got := strings.Count(text, "Themes"); got != 12+1 { // and once in the instruction
			t.Errorf("%s: themes are asked for %d times", name, got)
		}
	}
}

func TestALogInNormalPrintIsOneSheetForEachMentee(t *testing.T) {
	for _, paper := range []string{"A4", "Letter"} {
		mentor, mentees := manyMentees(3)
		in := reports.ContactLogInput{Mentor: mentor, Mentees: mentees, Entries: 12, Names: data.NewNames(data.FullNames, mentees)}
		if pages := pagesOf(reports.NewContactLog(in), papers[paper]); len(pages) != 3 {
			t.Errorf("%s: %d pages, want 3", paper, len(pages))
		}
	}
}

func TestALogInLargePrintHasTenEntriesOnAPage(t *testing.T) {
	first := pagesOf(reports.NewContactLog(newEvening().logInput()), papers["A4, large print"])[0]
	if n := strings.Count(first, "Next date"); n != 10 {
		t.Errorf("%d entries on the first page, want 10", n)
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
