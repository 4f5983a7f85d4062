package register

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// head is the top of the register: which meeting it is, and what can be done
// with all of it. Where there is little room, only what the evening needs most
// stays there; the rest is in the panel at the side.
type head struct {
	screen  *Screen
	content fyne.CanvasObject
	title   *kit.Text
	about   *kit.Text
	hide    *kit.Button
	paper   *kit.Button
	print   *kit.Button
	close   *kit.Button
}

func newHead(s *Screen) *head {
	h := &head{screen: s, title: kit.PageTitle(""), about: kit.Muted("").Ellipsis()}
	h.hide = kit.NewButton("", kit.Secondary, s.hideOrShow)
	h.paper = kit.NewButton(lang.L("From paper"), kit.Secondary, s.fromPaper).Changes()
	h.print = kit.NewButton(lang.L("Print sheet"), kit.Secondary, s.printSheet).Changes().WithIcon(kit.IconPrint)
	h.close = kit.NewButton("", kit.Primary, s.closeOrReopen).Changes()
	h.content = kit.Head(h.title, h.about, s.fold.turn, h.hide, h.paper, h.print, h.close)
	return h
}

// display says which meeting it is and shows the buttons for which there is
// room.
func (h *head) display() {
	if h.screen.evening == nil {
		return
	}
	e, fold := h.screen.evening, h.screen.fold
	h.title.SetText(words.Drawn(e.group.NameOf(e.register.Meeting)))
	h.about.SetTexts(h.aboutMeeting()...)
	h.hide.SetLabel(hideLabel(h.screen.hidden))
	m := e.register.Meeting
	over := m.State == data.Closed || m.State == data.DidNotMeet
	label, style := lang.L("Close meeting"), kit.Primary
	switch m.State {
	case data.Closed:
		label, style = lang.L("Reopen"), kit.Secondary
	case data.DidNotMeet:
		label, style = words.TakesPlace(m, h.screen.host.Today()), kit.Secondary
	}
	h.close.SetLabel(label)
	h.close.SetStyle(style)
	h.close.SetEnabled(over || !h.screen.isToCome())
	h.paper.SetEnabled(h.screen.adds())
	turned := fold.turn.Visible()
	fold.display(e.register.Counts().Here())
	if turned != fold.turn.Visible() || h.hide.Visible() == fold.narrow {
		for _, button := range []*kit.Button{h.hide, h.paper, h.print} {
			setVisible(button, !fold.narrow)
		}
		h.content.Refresh()
		h.screen.body.Refresh() // the head may be higher or lower now
	}
}

// aboutMeeting is the line under the title: date, time, place, who led it; the
// last of these, which stand elsewhere too, go where there is not the room. While
// the list is hidden it names nobody.
func (h *head) aboutMeeting() (forms []string) {
	e := h.screen.evening
	m := e.register.Meeting
	line := words.LongDate(m.Date, h.screen.host.Today()) + " · " + m.Start.String()
	forms = []string{line}
	if m.Place != "" {
		line += " · " + words.Drawn(m.Place)
		forms = append(forms, line)
	}
	if led := e.namesOf(m.Leaders()); led != "" && !h.screen.hidden {
		forms = append(forms, line+" · "+lang.L("led by {{.Names}}", words.With{"Names": led}))
	}
	slices.Reverse(forms)
	return forms
}

func (s *Screen) printSheet() {
	if s.evening == nil || kit.Refuse(s.host.Window(), lang.L("Print sheet")) {
		return
	}
	s.host.Go(screen.PaperOf(s.evening.register.Meeting))
}
