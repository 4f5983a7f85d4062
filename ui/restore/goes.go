package restore

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// whereItGoes says which file a backup becomes, where that lies and what opens it.
// Where a file of the same programme is there already, it is asked whether the backup
// takes its place, as it does where that is open, or goes on beside it.
func (s *side) whereItGoes(r *row) fyne.CanvasObject {
	over, anew := s.body.options.Goes(r.files[0])
	if over == "" {
		s.to = anew
		return soft(kit.NewParagraph(Becomes(anew, "")))
	}
	says := kit.NewParagraph("")
	choose := func(beside bool) {
		if s.to = over; beside {
			s.to = anew
		}
		says.SetText(Becomes(s.to, over))
		s.content.Refresh()
		s.body.content.Refresh()
	}
	choice := kit.NewEither(lang.L("In its place"), lang.L("Beside it"), choose)
	choose(false)
	return kit.VStack(kit.Gap8,
		kit.Section(lang.L("Where it goes")),
		kit.NewParagraph(lang.L("There is a file of this programme already, {{.File}}.", words.With{"File": filepath.Base(over)})),
		kit.Leading(choice), soft(says))
}

// Becomes says which file a backup becomes and what opens that, and what is with the
// file of the programme that is there; empty where there is none.
func Becomes(to, there string) string {
	w := words.With{"File": filepath.Base(to), "Folder": filepath.Dir(to), "There": filepath.Base(there)}
	switch there {
	case "":
		return lang.L("It becomes the file {{.File}} in {{.Folder}}. What you typed opens it.", w)
	case to:
		return lang.L("It becomes the file {{.File}} in {{.Folder}}. What you typed opens it. The file that is there now is kept beside it under another name.", w)
	}
	return lang.L("It becomes the file {{.File}} in {{.Folder}}. What you typed opens it, and Alongside begins with it from now on. {{.There}} stays as it is, with its own passphrase.", w)
}
