package reports_test

import (
	"strings"
	"testing"
	"unicode"

	"alongside/reports"
	"alongside/reports/page"
)

// A number that stands behind a name from the right is read in its own place: the
// day of a date does not jump in front of the name.
func TestANameFromTheRightTurnsRoundNothingInADocument(t *testing.T) {
	e := newEvening()
	const name, group = "مريم الحداد", "مجموعة الخميس"
	e.dana.First, e.dana.Last, _ = strings.Cut(name, " ")
	e.people[0], e.group.Name = e.dana, group
	e.consent.Recipient, e.consent.Purpose = "مكتب", "شرط"
	sum := trustees()
	sum.Group = group
	for kind, c := range map[string]struct {
		doc   layouter
		wants []string // lines in which a number stands behind what is from the right
	}{
		"record":               {reports.NewPersonRecord(e.recordInput()), []string{name + " · 19 November 2026"}},
		"slip":                 {reports.NewAttendanceSlip(e.slipInput()), []string{name + " agreed"}},
		"review":               {reports.NewAttendanceReview(e.reviewInput()), []string{group + " · 6 August to 19 November 2026"}},
		"pack":                 {reports.NewCaseloadPack(e.packInput()), []string{group + " · 6 August"}},
		"sheet":                {reports.NewSessionSheet(e.sheetInput()), nil},
		"summary for trustees": {sum, []string{group + " · 1 December 2025"}},
	} {
		text := strings.Join(pagesOf(c.doc, reports.Options{Printed: printed}), "\n")
		plain := strings.NewReplacer("\u200e", "", "\u00a0", " ").Replace(text)
		for _, want := range c.wants {
			if !strings.Contains(plain, want) {
				t.Errorf("%s: no %q in\n%s", kind, want, plain)
			}
		}
		for _, p := range c.doc.Layout(reports.Options{Printed: printed}).Pages {
			for i, op := range p.Ops[1:] {
				name, from := p.Ops[i].(page.GlyphRun)
				number, is := op.(page.TextRun)
				if from && is && number.Join >= page.NewWord && number.Y == name.Y && number.X < name.X && strings.ContainsFunc(number.Text, unicode.IsDigit) {
					t.Errorf("%s: %q stands before %q", kind, number.Text, name.Text)
				}
			}
		}
	}
}
