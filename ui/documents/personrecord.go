package documents

import (
	"fyne.io/fyne/v2/lang"

	"alongside/reports"
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
