package settings

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// calls is the section of when somebody should be rung.
type calls struct {
	host   screen.Host
	stored data.Thresholds
	rows   []*threshold
	usual  *kit.Button
	sheet  *fyne.Container
}

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

func newCalls(h screen.Host) *calls {
	c := &calls{host: h}
	checkIn := c.misses(lang.L("Check in"),
		lang.L("After so many meetings missed in a row, somebody gets in touch: a message, a word."),
		lang.L("A check-in comes before the review. Raise the review first."),
		func(t *data.Thresholds) *int { return &t.CheckInMisses })
	review := c.misses(lang.L("Review"),
		lang.L("After so many missed in a row, the facilitators think together about what would help."),
		lang.L("A review cannot be due sooner than the check-in."),
		func(t *data.Thresholds) *int { return &t.ReviewMisses })
	unseen := c.days(lang.L("Not seen"),
		lang.L("Also a review: nobody has seen them for so long, while there were meetings to come to."),
		"", func(t *data.Thresholds) *int { return &t.ReviewDays })
	quiet := c.days(lang.L("A quiet pair: look"),
		lang.L("The two have not met one to one for so long. Ask the mentor how it goes."),
		lang.L("Looking comes before acting. Raise the other number first."),
		func(t *data.Thresholds) *int { return &t.QuietDays })
	silent := c.days(lang.L("A quiet pair: act"),
		lang.L("After so long, ring both, and see whether the pair still fits."),
		lang.L("Acting cannot be due sooner than looking."),
		func(t *data.Thresholds) *int { return &t.SilentDays })
	c.usual = kit.NewButton(lang.L("Back to the usual numbers"), kit.Secondary, func() {
		c.host.Fail(changeProgramme(c.host, func(p *data.Programme) { p.Thresholds = data.DefaultThresholds }))
	})
	c.sheet = sheet(lang.L("Today lists who should be rung. Known absences, pauses and meetings without a mark never count."),
		c.table(checkIn, review, unseen, quiet, silent), kit.Leading(c.usual))
	return c
}

// table sets the thresholds under one another.
func (c *calls) table(rows ...*threshold) fyne.CanvasObject {
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
	stepper := kit.NewStepper(1, mostMisses, func(n int) { c.change(t, n) })
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
			c.say(t, lang.L("Type a number of days from 1 to {{.Most}}.", with{"Most": mostDays}))
			return
		}
		c.change(t, n)
	}, stored)
	t.set = func(n int) { field.SetValue(strconv.Itoa(n)) }
	t.layOut(title, sentence, kit.AtLeast(88, 0, field), lang.L("days"))
	return t
}

func (t *threshold) layOut(title, sentence string, control fyne.CanvasObject, unit string) {
	t.problem = kit.CaptionParagraph("").Colored(kit.ColorDanger)
	t.problem.Hide()
	t.content = kit.VStack(kit.Gap4,
		kit.FoldingColumns(kit.Gap24, []kit.Column{kit.Share(1), kit.Fixed(200)},
			kit.VStack(0, kit.ItemName(title), kit.CaptionParagraph(sentence)),
			kit.HStack(kit.Gap8, control, kit.Muted(unit))),
		t.problem)
}

func (c *calls) content() fyne.CanvasObject { return c.sheet }

func (c *calls) show() {
	if !c.host.Read(func(r *store.Reader) error {
		p, err := r.Programme()
		c.stored = p.Thresholds
		return err
	}) {
		return
	}
	for _, t := range c.rows {
		t.set(*t.of(&c.stored))
		t.problem.Hide()
	}
	c.usual.SetEnabled(c.stored != data.DefaultThresholds)
	c.sheet.Refresh()
}

// change stores a number. One that does not fit the others is refused in
// words, and what is stored shown again.
func (c *calls) change(t *threshold, n int) {
	err := changeProgramme(c.host, func(p *data.Programme) { *t.of(&p.Thresholds) = n })
	var invalid *data.Invalid
	switch {
	case errors.As(err, &invalid):
		t.set(*t.of(&c.stored))
		c.say(t, t.refused)
	case c.host.Fail(err):
		c.say(t, "")
	default:
		c.show()
	}
}

// say says beside a number why it cannot be; empty for nothing.
func (c *calls) say(t *threshold, problem string) {
	t.problem.SetText(lang.L("! {{.Problem}}", with{"Problem": problem}))
	setVisible(t.problem, problem != "")
	c.sheet.Refresh()
}
