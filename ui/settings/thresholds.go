package settings

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// threshold is one number: a sentence about it, and its control.
type threshold struct {
	of      func(*data.Thresholds) *int
	refused string // what is said where it does not fit the other numbers
	set     func(int)
	problem *kit.Paragraph
	content *fyne.Container
}

// The most that can be set.
const (
	mostMisses = 12
	mostDays   = 365
)

// tableOf sets the thresholds under one another.
func (c *calls) tableOf(rows ...*threshold) fyne.CanvasObject {
	t := kit.VStack(12)
	for i, row := range rows {
		if i > 0 {
			t.Add(kit.NewDivider())
		}
		t.Add(row.content)
	}
	c.rows = rows
	return t
}

// misses is a number of meetings, counted up and down.
func (c *calls) misses(title, sentence, refused string, of func(*data.Thresholds) *int) *threshold {
	t := &threshold{of: of, refused: refused}
	stepper := kit.NewStepper(1, mostMisses, func(n int) { c.change(t, n) }).Changes()
	t.set = stepper.SetValue
	t.layOut(title, sentence, stepper, lang.L("missed"))
	return t
}

// days is a number of days, typed.
func (c *calls) days(title, sentence, refused string, of func(*data.Thresholds) *int) *threshold {
	t := &threshold{of: of, refused: refused}
	field := kit.NewEntry("")
	stored := func() string { return strconv.Itoa(*of(&c.stored)) }
	keepOnLeaving(field, func(text string) {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 1 || n > mostDays {
			c.say(t, lang.L("Type a number of days from 1 to {{.Most}}.", words.With{"Most": mostDays}))
			return
		}
		c.change(t, n)
	}, stored)
	t.set = func(n int) { field.SetValue(strconv.Itoa(n)) }
	t.layOut(title, sentence, kit.AtLeast(88, 0, field), lang.L("days"))
	return t
}

func (t *threshold) layOut(title, sentence string, control fyne.CanvasObject, unit string) {
	t.content, t.problem = numberRow(title, sentence, control, unit)
}

// numberRow sets a sentence about a number beside its control, over a line, not
// shown yet, for what is wrong with it.
func numberRow(title, sentence string, control fyne.CanvasObject, unit string) (row *fyne.Container, problem *kit.Paragraph) {
	problem = kit.CaptionParagraph("").Colored(kit.ColorDanger)
	problem.Hide()
	return kit.VStack(kit.Gap4,
		kit.FoldingColumns(kit.Gap24, []kit.Column{kit.Share(1), kit.Fixed(200)},
			kit.VStack(0, kit.ItemName(title), kit.CaptionParagraph(sentence)),
			kit.HStack(kit.Gap8, control, kit.Muted(unit))),
		problem), problem
}

// say says beside a number why it cannot be, empty for nothing; what was said
// beside another before is over.
func (c *calls) say(t *threshold, problem string) {
	for _, other := range c.rows {
		other.problem.Hide()
	}
	t.problem.SetText(lang.L("! {{.Problem}}", words.With{"Problem": problem}))
	kit.ShowIf(problem != "", t.problem)
	c.sheet.Refresh()
}
