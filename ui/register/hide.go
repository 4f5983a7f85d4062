package register

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// hideOrShow hides everything but the search from whoever else sees the
// screen, or shows it again. It holds for this evening and is stored nowhere.
func (s *Screen) hideOrShow() {
	if s.evening == nil {
		return
	}
	s.hidden = !s.hidden
	s.host.ClearToast() // what was just done names somebody
	s.fold.alone = s.hidden
	s.fold.show()
	s.display()
	s.search.Focus()
}

func hideLabel(hidden bool) string {
	if hidden {
		return lang.L("Show the list")
	}
	return lang.L("Hide the list")
}

// newVeil is what stands in the place of the hidden list.
func newVeil(s *Screen) fyne.CanvasObject {
	veil := kit.VStack(kit.Gap16, kit.Gap(kit.Gap24),
		kit.NewParagraph(lang.L("The list is hidden. Type a name: only those who match appear.")),
		kit.Leading(kit.NewButton(hideLabel(true), kit.Secondary, s.hideOrShow).Hint(lang.L("Ctrl Shift {{.Key}}", words.With{"Key": "H"}))))
	veil.Hide()
	return veil
}

// newNobody is what stands in the list's place while nobody is in it: on the
// first evening of a group that was made without members.
func newNobody() fyne.CanvasObject {
	nobody := kit.NewEmptyState(
		lang.L("Nobody is on this register yet"),
		lang.L("Type the name of whoever comes in. People who are on the list already appear as you type; somebody new is added with Enter, without a form."),
		nil)
	nobody.Hide()
	return nobody
}

// veil puts a hint in the place of a list that shows nobody.
func (s *Screen) veil() {
	empty := len(s.shown) == 0
	setVisible(s.veiled, empty && s.hidden)
	setVisible(s.nobody, empty && !s.hidden && len(s.evening.register.Rows) == 0 && s.adds())
	setVisible(s.list, !empty)
}
