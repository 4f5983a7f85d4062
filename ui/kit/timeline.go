package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// TimelineStep is one step of a Timeline: what is so from there on.
type TimelineStep struct {
	// Past says that it is done, New that it is what somebody is about to do; else it
	// goes on as it was.
	Past, New bool
	Content   fyne.CanvasObject
}

// Timeline shows what happens one after the other, each step behind its dot, with a
// line from one to the next.
type Timeline struct {
	widget.BaseWidget

	steps []TimelineStep
}

const (
	dotSide   float32 = 14
	dotTop    float32 = 7 // its middle stands beside that of a line of items
	stepGap           = Gap24
	lineWidth float32 = 2
)

// NewTimeline returns the steps, the first on top.
func NewTimeline(steps ...TimelineStep) *Timeline {
	t := &Timeline{steps: steps}
	t.ExtendBaseWidget(t)
	return t
}

// Parts are the contents of the steps; see HasParts.
func (t *Timeline) Parts() []fyne.CanvasObject {
	parts := make([]fyne.CanvasObject, len(t.steps))
	for i, s := range t.steps {
		parts[i] = s.Content
	}
	return parts
}

func (t *Timeline) indent() float32 { return Scaled(dotSide) + Gap16 }

// HeightForWidth implements HeightForWidther.
func (t *Timeline) HeightForWidth(width float32) float32 {
	height := stepGap * float32(max(0, len(t.steps)-1))
	for _, s := range t.steps {
		height += heightAt(s.Content, width-t.indent())
	}
	return height
}

// CreateRenderer implements fyne.Widget.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	var dots []*canvas.Circle
	var lines []*canvas.Rectangle
	var objects []fyne.CanvasObject
	for i, s := range t.steps {
		dot, line := canvas.NewCircle(nil), canvas.NewRectangle(nil)
		dots, lines = append(dots, dot), append(lines, line)
		if i < len(t.steps)-1 {
			objects = append(objects, line)
		}
		objects = append(objects, dot, s.Content)
	}
	return painted(paintedRenderer{
		widget:  t,
		objects: objects,
		minSize: func() fyne.Size {
			width := float32(0)
			for _, s := range t.steps {
				width = max(width, s.Content.MinSize().Width)
			}
			width += t.indent()
			return fyne.NewSize(width, t.HeightForWidth(max(width, t.Size().Width)))
		},
		layout: func(size fyne.Size) {
			y, side := float32(0), Scaled(dotSide)
			for i, s := range t.steps {
				height := heightAt(s.Content, size.Width-t.indent())
				top := y + Scaled(dotTop)
				place(dots[i], 0, top, side, side)
				place(lines[i], (side-lineWidth)/2, top+side/2, lineWidth, height+stepGap)
				place(s.Content, t.indent(), y, size.Width-t.indent(), height)
				y += height + stepGap
			}
		},
		paint: func() {
			for i, s := range t.steps {
				ink, fill := Color(ColorMuted), Color(ColorBackground)
				lines[i].FillColor = Color(ColorLine)
				switch {
				case s.New:
					ink = Color(ColorAccent)
					fill, lines[i].FillColor = ink, ink
				case s.Past:
					fill = ink
				}
				dots[i].FillColor, dots[i].StrokeColor, dots[i].StrokeWidth = fill, ink, lineWidth
			}
		},
	})
}
