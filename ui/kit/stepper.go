package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Stepper counts with two buttons: − 2 +.
type Stepper struct {
	widget.BaseWidget

	OnChanged func(int)

	value, least, most int
	off                bool // not available at present
	figure             *Text
	down, up           *Button
}

// NewStepper returns a stepper that goes from least to most.
func NewStepper(least, most int, onChanged func(int)) *Stepper {
	s := &Stepper{least: least, most: most, value: least, OnChanged: onChanged}
	s.figure = newRoleText(roleSection, "").Aligned(fyne.TextAlignCenter)
	s.down = NewButton("–", Secondary, func() { s.change(-1) })
	s.up = NewButton("+", Secondary, func() { s.change(+1) })
	s.show()
	s.ExtendBaseWidget(s)
	return s
}

// Changes says that another number changes the programme: see OnlyLook. Returns
// the stepper.
func (s *Stepper) Changes() *Stepper {
	s.down.Changes()
	s.up.Changes()
	return s
}

// SetEnabled says whether it can be counted at present.
func (s *Stepper) SetEnabled(enabled bool) {
	s.off = !enabled
	s.show()
}

// Value returns the number shown.
func (s *Stepper) Value() int { return s.value }

// SetValue shows a number without calling OnChanged.
func (s *Stepper) SetValue(value int) {
	s.value = min(max(value, s.least), s.most)
	s.show()
}

func (s *Stepper) change(by int) {
	before := s.value
	s.SetValue(s.value + by)
	if s.value == before {
		return
	}
	changing(s)
	if s.OnChanged != nil {
		s.OnChanged(s.value)
	}
}

func (s *Stepper) show() {
	s.figure.SetText(strconv.Itoa(s.value))
	s.down.SetEnabled(!s.off && s.value > s.least)
	s.up.SetEnabled(!s.off && s.value < s.most)
}

// CreateRenderer implements fyne.Widget.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	side := ControlHeight
	return widget.NewSimpleRenderer(HStack(Gap8,
		AtLeast(side, side, s.down), AtLeast(Gap24, 0, s.figure), AtLeast(side, side, s.up)))
}
