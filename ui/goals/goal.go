package goals

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// goal shows one goal: the words, the steps, and how it stood.
func (l *List) goal(g data.Goal) fyne.CanvasObject {
	column := kit.VStack(kit.Gap4, kit.NewDivider(), kit.Gap(kit.Gap8),
		kit.NewParagraph(words.Quoted(l.shown.Hidden, g.Words)), kit.CaptionParagraph(l.about(g)))
	if g.Status() != data.GoalOpen {
		column.Add(kit.Leading(tag(g.Status())))
	}
	for i, step := range g.Steps {
		column.Add(l.step(g, i, step))
	}
	if len(g.History) > 0 {
		column.Add(l.history(g))
	}
	column.Add(kit.Wrap(kit.Gap8,
		kit.NewButton(lang.L("Look at it together"), kit.Secondary, func() { l.review(g) }).Changes(),
		kit.NewButton(lang.L("Change words or steps"), kit.Quiet, func() { l.change(g) }).Changes()))
	return column
}

// allDrawn reports whether the window can draw all that stands in a goal.
func allDrawn(g data.Goal) bool {
	texts := []string{g.Words}
	for _, step := range g.Steps {
		texts = append(texts, step.Text)
	}
	for _, c := range g.History {
		texts = append(texts, c.Note)
	}
	return words.AllDrawn(texts...)
}

// about is "since 3 September · looked at 12 November · 1 of 3 steps done". That
// a goal is worked on needs no word.
func (l *List) about(g data.Goal) string {
	parts := []string{lang.L("since {{.Date}}", words.With{"Date": words.Date(g.Made, l.shown.Today)})}
	if d := g.Reviewed(); d != 0 {
		parts = append(parts, lang.L("looked at {{.Date}}", words.With{"Date": words.Date(d, l.shown.Today)}))
	}
	if n := len(g.Steps); n > 0 {
		parts = append(parts, lang.N("{{.Done}} of {{.Count}} steps done", n, words.With{"Done": g.StepsDone(), "Count": n}))
	}
	return strings.Join(parts, " · ")
}

func tag(s data.GoalStatus) *kit.Tag {
	if s == data.GoalReached {
		return kit.NewTag(words.GoalStatus(s), kit.TonePresent)
	}
	return kit.NewTag(words.GoalStatus(s), kit.ToneExcused)
}

// step is one small step with its box to tick and, ticked, since when.
func (l *List) step(g data.Goal, i int, step data.GoalStep) fyne.CanvasObject {
	check := kit.NewCheck(words.Note(l.shown.Hidden, step.Text), func(done bool) { l.tick(g, i, done) }).Wrapping().Changes()
	check.SetValue(step.Done != 0)
	l.steps[stepPlace{g.ID, i}] = check
	row := kit.HStack(kit.Gap8, kit.Grow(check))
	if step.Done != 0 {
		row.Add(kit.Caption(lang.L("done {{.Date}}", words.With{"Date": words.ShortDate(step.Done, l.shown.Today)})))
	}
	return row
}

// tick stores whether a step is done. What cannot be stored is not shown as
// if it were.
func (l *List) tick(g data.Goal, i int, done bool) {
	g.Steps = slices.Clone(g.Steps)
	g.Steps[i].Done = 0
	if done {
		g.Steps[i].Done = l.shown.Today
	}
	if !l.host.Fail(l.host.Store().UpdateGoal(g)) {
		l.fill()
	}
}

// history lists how the goal stood each time, the latest first.
func (l *List) history(g data.Goal) fyne.CanvasObject {
	rows := kit.VStack(0)
	for _, c := range slices.Backward(g.History) {
		about := words.GoalStatus(c.Status)
		if l.shown.With != nil && !c.Pair.IsZero() {
			if who := l.shown.With(c.Pair); who != "" {
				about += " · " + who
			}
		}
		rows.Add(kit.CaptionParagraph(words.Date(c.Date, l.shown.Today) + " · " + about))
		if c.Note != "" {
			rows.Add(kit.NewParagraph(words.Note(l.shown.Hidden, c.Note)))
		}
	}
	return kit.Inset(kit.Gap8, 0, kit.Gap8, 0, rows)
}
