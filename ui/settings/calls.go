package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// calls is the section of the thresholds that say who needs a call.
type calls struct {
	host    screen.Host
	content fyne.CanvasObject
	rows    []threshold
}

// threshold is one number that can be changed.
type threshold struct {
	stepper *kit.Stepper
	of      func(*data.Thresholds) *int
}

// Bounds of what can be set by the buttons.
const (
	mostMisses = 20
	mostDays   = 365
)

func newCalls(h screen.Host) *calls {
	c := &calls{host: h}
	c.content = form(
		kit.MutedParagraph(lang.L("Two misses happen to everybody. These say when somebody is shown on the first page, so that somebody rings them.")),
		c.row(lang.L("Check in after so many misses in a row"), mostMisses, func(t *data.Thresholds) *int { return &t.CheckInMisses }),
		c.row(lang.L("Review after so many misses in a row"), mostMisses, func(t *data.Thresholds) *int { return &t.ReviewMisses }),
		c.row(lang.L("Review after so many days unseen"), mostDays, func(t *data.Thresholds) *int { return &t.ReviewDays }),
		c.row(lang.L("A pair is quiet after so many days without a one-to-one"), mostDays, func(t *data.Thresholds) *int { return &t.QuietDays }),
		c.row(lang.L("A pair needs somebody to act after so many days"), mostDays, func(t *data.Thresholds) *int { return &t.SilentDays }),
	)
	return c
}

func (c *calls) row(label string, most int, of func(*data.Thresholds) *int) fyne.CanvasObject {
	var t threshold
	t.of = of
	t.stepper = kit.NewStepper(1, most, func(n int) {
		if !changeProgramme(c.host, func(d *data.Programme) { *of(&d.Thresholds) = n }) {
			c.read()
		}
	})
	c.rows = append(c.rows, t)
	return kit.HStack(kit.Gap16, kit.Grow(kit.NewParagraph(label)), t.stepper)
}

func (c *calls) body() fyne.CanvasObject { return c.content }

func (c *calls) read() {
	d, ok := readProgramme(c.host)
	if !ok {
		return
	}
	for _, t := range c.rows {
		t.stepper.SetValue(*t.of(&d.Thresholds))
	}
}
