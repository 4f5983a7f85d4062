package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/requests"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// mostAsked is how many of those who asked to see their record are named.
const mostAsked = 3

// askedLines say who asked to see their record, and until when they are to have it.
// The law sets that day, so that they stand above the calls at every size. Each leads
// to the person's page, where the record is made and handed over.
func (s *Screen) askedLines() (lines []fyne.CanvasObject) {
	o := s.seen
	for _, a := range o.asked[:min(len(o.asked), mostAsked)] {
		text := kit.NewParagraph(lang.L("{{.Name}} wants to see their record. {{.Stands}}.",
			words.With{"Name": o.names.ByID(a.Person), "Stands": requests.Stands(a, o.today)}))
		if a.Due() < o.today {
			text.Colored(kit.ColorDanger)
		}
		lines = append(lines, kit.HStack(kit.Gap8, kit.Grow(text), kit.NewButton(lang.L("Open their page"), kit.Quiet, func() { s.openPerson(a.Person) })))
	}
	if more := len(o.asked) - mostAsked; more > 0 {
		lines = append(lines, kit.Muted(lang.N("And {{.Count}} more.", more, words.With{"Count": more})))
	}
	return lines
}

func (s *Screen) openPerson(id data.ID) {
	s.host.Go(screen.Location{Screen: screen.People, ID: id})
}
