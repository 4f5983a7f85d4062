package goals

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// add asks for a new goal.
func (l *List) add() {
	g := data.Goal{Person: l.shown.Person, Made: l.shown.Today}
	l.ask(g, lang.L("A goal of {{.Name}}", words.With{"Name": l.shown.Name}), lang.L("Add"), func(g data.Goal) error {
		_, err := l.host.Store().AddGoal(g)
		return err
	})
}

// change asks for other words or steps.
func (l *List) change(g data.Goal) {
	l.ask(g, lang.L("Change the goal"), lang.L("Save"), func(g data.Goal) error { return l.host.Store().UpdateGoal(g) })
}

// ask asks for the words and the steps of a goal and keeps what is typed.
func (l *List) ask(g data.Goal, title, verb string, keep func(data.Goal) error) {
	text := form.Lines(g.Words, 2)
	steps := form.Lines(stepLines(g.Steps), 4)
	fields := form.Fields{
		"words": kit.NewField(lang.L("What they want, in their own words"), text, ""),
		"steps": kit.NewField(lang.L("Small steps, one on each line"), steps, lang.L("They can be added later, and ticked one by one.")),
	}
	kit.FormDialog(l.host.Window(), title, kit.VStack(kit.Gap8, fields["words"], fields["steps"]), verb, func() error {
		g.Words, g.Steps = form.Text(text), withSteps(g.Steps, steps.Text)
		return fields.Said(keep(g))
	}).Tells(g.Words)
}

// review asks how a goal stands.
func (l *List) review(g data.Goal) {
	date := form.DateField(l.shown.Today, l.shown.Today, screen.DateOrder(l.host))
	status := kit.NewChoice(kit.Options(data.GoalStatuses[:], words.GoalStatus), nil)
	status.SetSelected(g.Status())
	note := form.Lines("", 3)
	fields := form.Fields{
		"status": kit.NewField(lang.L("How it stands"), status, ""),
		"note":   kit.NewField(lang.L("A note, if it helps"), note, l.readers()),
		"date":   kit.NewField(lang.L("Date"), date, ""),
	}
	content := kit.VStack(kit.Gap8,
		kit.NewParagraph(words.Quoted(l.shown.Hidden, g.Words)), fields["status"], fields["note"], fields["date"])
	kit.FormDialog(l.host.Window(), lang.L("Look at the goal together"), content, lang.L("Save"), func() error {
		on, err := form.NeedDate("date", date)
		if err == nil {
			err = l.host.Store().ReviewGoal(g.ID, data.GoalChange{
				Date: on, Status: status.Selected(), Pair: l.shown.Pair, Note: form.Text(note),
			})
		}
		return fields.Said(err)
	})
}

// readers says who will see a note.
func (l *List) readers() string {
	if l.shown.Pair.IsZero() {
		return lang.L("For the facilitators: a mentor does not see it.")
	}
	return lang.L("For this pair and the facilitators: a later mentor does not see it.")
}

// stepLines sets each step on a line of its own.
func stepLines(steps []data.GoalStep) string {
	lines := make([]string, len(steps))
	for i, s := range steps {
		lines[i] = kit.OneLine(s.Text)
	}
	return strings.Join(lines, "\n")
}

// withSteps reads one step from each line. A line that a step had before keeps
// that step's day; so does one that was reworded in its place.
func withSteps(before []data.GoalStep, text string) []data.GoalStep {
	left := slices.Clone(before) // whose line has not been found; an empty text: found
	var steps []data.GoalStep
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			steps = append(steps, data.GoalStep{Text: line})
		}
	}
	known := make([]bool, len(steps))
	for i := range steps {
		at := slices.IndexFunc(left, func(s data.GoalStep) bool { return kit.OneLine(s.Text) == steps[i].Text })
		if at >= 0 {
			steps[i].Done, left[at].Text, known[i] = left[at].Done, "", true
		}
	}
	if len(steps) == len(before) {
		for i := range steps {
			if !known[i] && left[i].Text != "" {
				steps[i].Done = left[i].Done
			}
		}
	}
	return steps
}
