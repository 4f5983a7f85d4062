package documents

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/exchange"
	"alongside/reports"
	"alongside/ui/handout"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// toThemself asks, of all that is held about a person, whether it is handed to
// them, before it is made. Other documents are made at once.
func (s *Screen) toThemself(do func()) {
	if d, _ := reports.DocumentByKey(s.paper.key); !d.Everything {
		do()
		return
	}
	who := words.With{"Name": s.personName()}
	kit.Confirm(s.host.Window(), lang.L("Is this handed to {{.Name}} themselves?", who),
		lang.L("It holds everything about {{.Name}}, also what others noted, and no consent covers giving it to anybody else. Be sure that it was {{.Name}} who asked, and read it through first: a note may tell of somebody else.", who),
		lang.L("Yes, to {{.Name}}", who), false, do)
}

// saveForComputer asks for a place and writes the record there as JSON.
func (s *Screen) saveForComputer() {
	p := s.paper
	record, is := p.made.Model.(reports.PersonRecord)
	if !is {
		return
	}
	name := strings.TrimSuffix(s.suggestedName(p), ".pdf") + ".json"
	s.host.Chooser().SaveFile(lang.L("Save for a computer to read"), name, func(path string) error {
		content, err := record.JSON(s.host.Today())
		if err != nil {
			return handout.ErrNotWritten()
		}
		return handout.Save(s.host, path, handout.File{
			Kind: exchange.JSONFile, Content: content, Enter: p.made.Enter,
			Said: lang.L("Saved. Anyone who has the file can read it."),
		})
	})
}
