package press

import (
	"fmt"
	"strings"
	"testing"

	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/page/pagetest"
)

// Whatever the document, the paper and the print, and however many people there
// are, nobody stumbles over its pages, and a page that is lost says where it
// belongs.
func TestEveryPageOfEveryDocument(t *testing.T) {
	for _, n := range sizes {
		s := ofSize(t, n)
		for _, d := range reports.Documents {
			made := s.make(t, d, nil)
			for _, how := range waysToPrint(nil) {
				t.Run(fmt.Sprintf("%s/%d/%s", d.Key, n, how.name), func(t *testing.T) {
					doc := made.Model.Layout(how.options)
					faults := pagetest.Faults(doc)
					if !d.Honour { // which hangs on a wall
						faults = append(faults, s.lost(d, doc)...)
					}
					for _, fault := range faults {
						t.Error(fault)
					}
				})
			}
		}
	}
}

// lost are pages that do not say what they are.
func (s *sized) lost(d reports.Document, doc page.Document) []string {
	want := []string{"Riverside Recovery", "Printed 19 November 2026", fmt.Sprintf("of %d", len(doc.Pages))}
	switch {
	case d.Figures:
		want = append(want, "No names")
	case d.Recipient, d.Themself:
		want = append(want, "Full names", "Confidential")
	default:
		want = append(want, "First names and initials", "Confidential")
	}
	switch d.About {
	case reports.AboutMeeting:
		want = append(want, s.group.Name, "19 Nov")
	case reports.AboutPerson:
		want = append(want, "Dana K")
	case reports.AboutMentor:
		want = append(want, "Ruth S.")
	case reports.AboutGroup:
		want = append(want, s.group.Name)
	}
	faults := pagetest.Lacking(doc, want...)
	if d.Period {
		first, others := doc, doc
		first.Pages, others.Pages = doc.Pages[:1], doc.Pages[1:]
		w, period := reports.NewWords(nil), s.order(d).Period
		faults = append(faults, pagetest.Lacking(first, w.Period(period))...)
		if len(others.Pages) > 0 {
			faults = append(faults, pagetest.Lacking(others, w.ShortPeriod(period))...)
		}
	}
	for i, said := range strings.Split(page.Text(doc), "\f") {
		if !strings.Contains(strings.ToLower(said), strings.ToLower(d.Title)) {
			faults = append(faults, fmt.Sprintf("page %d of %d does not say that it is a %s", i+1, len(doc.Pages), d.Title))
		}
	}
	return faults
}
