package away_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/away"
	"alongside/ui/uitest"
)

var (
	today = data.DateOf(uitest.Evening)
	dana  = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska"}
	who   = away.Who{ID: dana.ID, Name: "Dana K.", From: today}
)

func TestTimeAwayIsNotedByKeys(t *testing.T) {
	until := data.NewDate(2026, 12, 3)
	for _, c := range []struct {
		name string
		keys func(*uitest.Host)
		want data.Away
	}{
		{"an absence", func(h *uitest.Host) { h.Type("3 dec") }, data.Away{Kind: data.ToldUs, Span: data.Span{From: today, Until: until}}},
		{"a pause without an end", func(h *uitest.Host) {
			next(h)
			next(h)
			h.Press(fyne.KeyRight)
		}, data.Away{Kind: data.Paused, Span: data.Span{From: today}}},
		{"a pause with all that there is to say", func(h *uitest.Host) {
			h.Type("3 dec")
			next(h)
			next(h)
			h.Press(fyne.KeyRight)
			next(h)
			h.Type("rehab")
		}, data.Away{Kind: data.Paused, Span: data.Span{From: today, Until: until}, Reason: "rehab"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := uitest.New(t, data.Records{People: []data.Person{dana}})
			away.Ask(h, who)
			c.keys(h)
			h.Press(fyne.KeyReturn)
			if diff := cmp.Diff([]data.Away{c.want}, awayOf(h)); diff != "" {
				t.Errorf("away (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatCannotBeNotedIsSaidAtItsField(t *testing.T) {
	for _, c := range []struct {
		name  string
		typed string
		want  string
	}{
		{"an absence without an end", "", "A date is needed here."},
		{"a last day before the first", "3 may 2026", "The last day is before the first."},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := uitest.New(t, data.Records{People: []data.Person{dana}})
			away.Ask(h, who)
			h.Type(c.typed)
			h.Press(fyne.KeyReturn)
			h.WantSeen(c.want, "Please look at what is marked.")
			if got := awayOf(h); len(got) > 0 {
				t.Errorf("stored: %v", got)
			}
		})
	}
}

func TestWhatWasWrongIsNotSaidOfOtherDates(t *testing.T) {
	for name, correct := range map[string]func(*uitest.Host){
		"the last day":  func(h *uitest.Host) { h.Press(fyne.KeyUp) },
		"the first day": func(h *uitest.Host) { next(h); h.Press(fyne.KeyDown) },
	} {
		t.Run(name, func(t *testing.T) {
			h := uitest.New(t, data.Records{People: []data.Person{dana}})
			away.Ask(h, who)
			h.Type("18 nov 2026") // the day before
			h.Press(fyne.KeyReturn)
			h.WantSeen("The last day is before the first.")
			correct(h)
			h.WantUnseen("The last day is before the first.")
			h.WantSeen("The last day. Meetings until then are excused.")
			h.Press(fyne.KeyReturn)
			if got := awayOf(h); len(got) != 1 {
				t.Errorf("stored: %v", got)
			}
		})
	}
}

func TestTheHelpSaysWhatTheChosenKindMeans(t *testing.T) {
	h := uitest.New(t, data.Records{People: []data.Person{dana}})
	away.Ask(h, who)
	h.WantSeen("Away for a while: Dana K.", "The last day. Meetings until then are excused.")
	h.Press(fyne.KeyReturn)
	h.WantSeen("A date is needed here.")
	next(h)
	next(h)
	h.Press(fyne.KeyRight)
	h.WantUnseen("A date is needed here.")
	h.WantSeen("May stay empty. Meetings during a pause do not count.")
	h.WantUnseen("Meetings until then are excused.")
}

func next(h *uitest.Host) { h.Window().Canvas().FocusNext() }

func awayOf(h *uitest.Host) (list []data.Away) {
	h.Stored(func(r *store.Reader) error {
		p, err := r.Person(dana.ID)
		list = p.Away
		return err
	})
	return list
}

func TestPictures(t *testing.T) {
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			h := uitest.New(t, data.Records{People: []data.Person{dana}})
			h.Wear(l)
			away.Ask(h, who)
			h.Picture("away-empty-" + l.Name)
			h.Type("18 nov 2026")
			h.Picture("away-typed-" + l.Name)
			h.Press(fyne.KeyReturn)
			h.Picture("away-wrong-" + l.Name)
			h.Press(fyne.KeyUp)
			h.Picture("away-mended-" + l.Name)
		})
	}
}
