package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/uitest/keyboard"
)

func TestHowASlipCanBeCheckedIsKept(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	p := r.programmeSection()
	r.WantSeen("How a slip can be checked")
	r.retype(p.contact, " Ring 01632 960 144 ")
	r.leave()
	if got := r.programme().Contact; got != "Ring 01632 960 144" {
		t.Errorf("stored is %q", got)
	}
	r.retype(p.contact, "Ring somebody else")
	r.Press(fyne.KeyEscape)
	r.leave()
	if got := r.programme().Contact; got != "Ring 01632 960 144" || p.contact.Text != got {
		t.Errorf("after Escape %q is stored, and %q is shown", got, p.contact.Text)
	}
	r.Window().Canvas().Focus(p.contact)
	p.contact.SetText(strings.Repeat("a", data.MaxLine+1))
	r.leave()
	r.WantSeen("! This is too long")
	r.undo()
	if p.contact.Text != "" || r.Sees("! This is too long") {
		t.Errorf("after undo %q is shown", p.contact.Text)
	}
}

func TestTheNoticesStandOnOneLine(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	which := r.programmeSection().notice.which
	if least := which.HeightForWidth(1000); which.Size().Height > least {
		t.Errorf("they are %v high in a wide window, and need %v", which.Size().Height, least)
	}
}

func TestTheNoticeIsChosenAndReadBeforeItIsPrinted(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	n := r.programmeSection().notice
	r.WantSeen("Notice on what is handed out", "Check the text against the regulation as it is now.", "No notice", "Short", "Full")
	r.WantUnseen("42 CFR part 2 prohibits", "The full notice")
	keyboard.PressOn(n.which, fyne.KeyRight)
	if got := r.programme().Notice; got != data.ShortNotice {
		t.Errorf("stored is %v", got)
	}
	r.WantSeen(reports.NoticeOf(data.Programme{Notice: data.ShortNotice}))
	r.WantUnseen("The full notice")
	keyboard.PressOn(n.which, fyne.KeyRight)
	if got := r.programme().Notice; got != data.FullNotice {
		t.Errorf("stored is %v", got)
	}
	r.WantSeen("The full notice")
	if want := reports.NoticeOf(r.programme()); n.text.Text != want {
		t.Errorf("shown is %q", n.text.Text)
	}
	r.WantUnseen("Back to the text that Alongside brings")
	r.Window().Resize(fyne.NewSize(1280, 1300))
	r.Picture("settings-notice")
	r.undo()
	r.undo()
	r.WantUnseen("42 CFR part 2 prohibits", "The full notice")
}

func TestTheFullNoticeIsWrittenAnewAndTheOneThatIsShippedComesBack(t *testing.T) {
	shipped := reports.NoticeOf(data.Programme{Notice: data.FullNotice})
	for name, back := range map[string]func(room, *notice){
		"by its button":    func(r room, _ *notice) { r.Tap("Back to the text that Alongside brings") },
		"by an empty text": func(r room, n *notice) { r.Window().Canvas().Focus(n.text); n.text.SetText(" "); r.leave() },
		"typed as it was":  func(r room, n *notice) { r.Window().Canvas().Focus(n.text); n.text.SetText(shipped); r.leave() },
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, data.Records{}, inProgramme)
			n := r.programmeSection().notice
			keyboard.PressOn(n.which, fyne.KeyRight)
			keyboard.PressOn(n.which, fyne.KeyRight)
			r.Window().Canvas().Focus(n.text)
			r.leave() // untouched
			if got := r.programme().NoticeText; got != "" {
				t.Errorf("a text that nobody wrote is stored: %q", got)
			}
			r.retype(n.text, "Our own words.")
			r.leave()
			p := r.programme()
			if p.NoticeText != "Our own words." || reports.NoticeOf(p) != "Our own words." {
				t.Errorf("stored is %q", p.NoticeText)
			}
			r.WantSeen("Back to the text that Alongside brings")
			back(r, n)
			if got := r.programme().NoticeText; got != "" || n.text.Text != shipped {
				t.Errorf("stored is %q, shown %q", got, n.text.Text)
			}
			r.WantUnseen("Back to the text that Alongside brings")
		})
	}
}
