package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Shown is what a list of goals shows.
type Shown struct {
	// Person is whose goals they are, and Name how they are called.
	Person data.ID
	Name   string
	Goals  []data.Goal
	Today  data.Date
	Hidden bool // names are, and with them the words, which may tell some

	// Pair is the pair that looks at the goals; none: the facilitators do.
	Pair data.ID
	// OwnNotes leaves out what was noted when another pair, or a facilitator,
	// looked at a goal.
	OwnNotes bool
	// With says in whose company a goal was looked at: "with Ruth S."; nil
	// where that is plain.
	With func(pair data.ID) string
}

// List is the goals of one person under one another, each with what can be
// done. It stays when what it shows is read anew, and keeps the keyboard where
// it was.
type List struct {
	host    screen.Host
	shown   Shown
	content *fyne.Container
	settled bool // those that are no longer worked on are shown too
	steps   map[stepPlace]*kit.Check
}

// stepPlace is one step of one goal.
type stepPlace struct {
	goal data.ID
	step int
}

// New returns a list with nothing in it.
func New(h screen.Host) *List {
	return &List{host: h, content: kit.VStack(kit.Gap16)}
}

// Content is what the list draws; always the same object.
func (l *List) Content() *fyne.Container { return l.content }

// Show shows the goals.
func (l *List) Show(s Shown) {
	if s.Person != l.shown.Person {
		l.settled = false
	}
	l.shown = s
	l.fill()
}

func (l *List) fill() {
	keyboard, has := l.keyboard()
	l.steps = make(map[stepPlace]*kit.Check)
	l.content.Objects = []fyne.CanvasObject{l.head()}
	if len(l.shown.Goals) == 0 {
		l.content.Add(kit.MutedParagraph(lang.L(
			"None is noted yet. A goal is something that {{.Name}} wants, in their own words, with small steps on the way.",
			words.With{"Name": l.shown.Name})))
	}
	hidden, whole := 0, true
	for _, g := range l.shown.Goals {
		if g.Status() != data.GoalOpen && !l.settled {
			hidden++
			continue
		}
		if l.shown.OwnNotes {
			g = g.ForPair(l.shown.Pair)
		}
		l.content.Add(l.goal(g))
		whole = whole && allDrawn(g)
	}
	if !whole {
		l.content.Add(kit.CaptionParagraph(words.TextNotDrawn()))
	}
	if hidden > 0 {
		l.content.Add(kit.Leading(kit.NewLink(
			lang.N("Show {{.Count}} more that are no longer worked on", hidden, words.With{"Count": hidden}),
			func() { l.settled = true; l.fill() })))
	}
	l.content.Refresh()
	if check := l.steps[keyboard]; has && check != nil {
		l.host.Window().Canvas().Focus(check)
	}
}

// keyboard is the step that has the keyboard, if one has.
func (l *List) keyboard() (stepPlace, bool) {
	focused := l.host.Window().Canvas().Focused()
	for place, check := range l.steps {
		if focused == check {
			return place, true
		}
	}
	return stepPlace{}, false
}

func (l *List) head() fyne.CanvasObject {
	return kit.HStack(kit.Gap8, kit.Grow(kit.Section(lang.L("Goals"))),
		kit.NewButton(lang.L("Add a goal"), kit.Secondary, l.add).Changes())
}
