package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/uitest/keyboard"
)

func (r room) programmeSection() *programme {
	return r.screen.entries[inProgramme].section.(*programme)
}

func TestTheNameIsKept(t *testing.T) {
	ways := map[string]func(room){
		"on Enter":               func(r room) { r.Press(fyne.KeyReturn) },
		"when the field is left": func(r room) { r.leave() },
	}
	for way, finish := range ways {
		t.Run(way, func(t *testing.T) {
			r := open(t, data.Records{}, inProgramme)
			r.retype(r.programmeSection().name, "  Hope on Hill Street ")
			finish(r)
			if got := r.programme().Name; got != "Hope on Hill Street" {
				t.Errorf("the programme is called %q", got)
			}
		})
	}
}

func TestAfterUndoTheFieldShowsTheNameThatIsStored(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	name := r.programmeSection().name
	r.retype(name, "Hope on Hill Street")
	r.leave()
	r.undo()
	if name.Text != "Riverside Recovery" {
		t.Errorf("the field shows %q", name.Text)
	}
}

func TestEscapeTakesBackWhatWasTyped(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	name := r.programmeSection().name
	r.retype(name, "Hope")
	r.Press(fyne.KeyEscape)
	r.leave()
	if name.Text != "Riverside Recovery" || r.programme().Name != "Riverside Recovery" {
		t.Errorf("the field shows %q, and %q is stored", name.Text, r.programme().Name)
	}
}

func TestANameThatCannotBeKeptIsRefusedInWords(t *testing.T) {
	refused := map[string]struct{ name, says string }{
		"none":     {" ", "! A programme needs a name."},
		"too long": {strings.Repeat("a", data.MaxName+1), "! This is too long"},
	}
	r := open(t, data.Records{}, inProgramme)
	for name, c := range refused {
		t.Run(name, func(t *testing.T) {
			field := r.programmeSection().name
			r.Window().Canvas().Focus(field)
			field.SetText(c.name)
			r.leave()
			r.WantSeen(c.says)
			if r.programme().Name != "Riverside Recovery" {
				t.Error("the name was stored")
			}
			r.retype(field, "Riverside Recovery")
			r.leave()
			if r.Sees(c.says) {
				t.Error("the refusal still stands there after another name was kept")
			}
		})
	}
}

func TestEveryChoiceIsStoredAtOnce(t *testing.T) {
	changes := map[string]struct {
		do   func(*programme)
		want func(*data.Programme)
	}{
		"full names on the screen": {
			func(p *programme) { tap(p.onScreen.panels[1]) },
			func(p *data.Programme) { p.ScreenNames = data.FullNames },
		},
		"codes on paper": {
			func(p *programme) { tap(p.paper.panels[2]) },
			func(p *data.Programme) { p.PaperNames = data.CodeOnly },
		},
		"codes on paper, by the keyboard": {
			func(p *programme) { keyboard.PressOn(p.paper.panels[2], fyne.KeySpace) },
			func(p *data.Programme) { p.PaperNames = data.CodeOnly },
		},
		"US Letter": {
			func(p *programme) { keyboard.PressOn(p.size, fyne.KeyRight) },
			func(p *data.Programme) { p.Paper = data.Letter },
		},
		"large print": {
			func(p *programme) { tap(p.large) },
			func(p *data.Programme) { p.LargePrint = true },
		},
	}
	r := open(t, data.Records{}, inProgramme)
	for name, c := range changes {
		t.Run(name, func(t *testing.T) {
			want := r.programme()
			c.want(&want)
			c.do(r.programmeSection())
			if got := r.programme(); !cmp.Equal(got, want) {
				t.Errorf("stored is %+v, and not %+v", got, want)
			}
			r.undo()
			p := r.programmeSection()
			if p.onScreen.chosen != 0 || p.paper.chosen != 0 || p.size.Selected() != 0 || p.large.Checked {
				t.Error("after undo the controls show something else than is stored")
			}
		})
	}
}

func TestEachNameStyleIsShownByAnExample(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	r.WantSeen("Sam T.", "Sam Tucker", "R-14", "First name and initial", "Full name", "Code only")
}
