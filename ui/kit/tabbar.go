package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// TabBar is tabs with what their content is narrowed to at the right. Where there is not
// the room for all of it on one line the tabs have the first, and the others follow
// below: as many in a line as fit, none narrower than its least at 100 % text.
func TabBar(tabs *Tabs) *fyne.Container {
	return container.New(&tabBar{tabs: tabs}, tabs)
}

// SetTabBar says what stands beside the tabs of a TabBar, and how wide each is at 100 %
// text; 0: as wide as it needs to be.
func SetTabBar(bar *fyne.Container, widths []float32, beside ...fyne.CanvasObject) {
	l := bar.Layout.(*tabBar)
	l.widths = widths
	bar.Objects = append([]fyne.CanvasObject{l.tabs}, beside...)
	bar.Refresh()
}

type tabBar struct {
	tabs   *Tabs
	widths []float32
}

// width is how wide the i-th of those beside the tabs is.
func (l *tabBar) width(o []fyne.CanvasObject, i int) float32 {
	if l.widths[i] == 0 {
		return o[i+1].MinSize().Width
	}
	return Scaled(l.widths[i])
}

// arrange calls set with where each visible object stands, and returns the height.
func (l *tabBar) arrange(o []fyne.CanvasObject, width float32, set func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	beside := float32(0)
	for i, other := range o[1:] {
		if other.Visible() {
			beside += Gap16 + l.width(o, i)
		}
	}
	line := l.tabs.lineHeight()
	middle := func(y float32, o fyne.CanvasObject) float32 { return y + max(0, (line-o.MinSize().Height)/2) }
	if l.tabs.OneLine()+beside <= width {
		set(l.tabs, 0, 0, width-beside, line)
		x := width - beside
		for i, other := range o[1:] {
			if other.Visible() {
				x += Gap16
				set(other, x, middle(0, other), l.width(o, i), other.MinSize().Height)
				x += l.width(o, i)
			}
		}
		return line
	}
	y := l.tabs.HeightForWidth(width)
	set(l.tabs, 0, 0, width, y)
	x := float32(0)
	y += Gap4
	bottom := y
	for i, other := range o[1:] {
		if !other.Visible() {
			continue
		}
		wide := min(width, l.width(o, i))
		if x > 0 && x+wide > width {
			x, y = 0, y+line
		}
		set(other, x, middle(y, other), wide, other.MinSize().Height)
		x += wide + Gap16
		bottom = y + line
	}
	return bottom
}

// heightForWidth makes the bar as high as it needs to be at a width.
func (l *tabBar) heightForWidth(o []fyne.CanvasObject, width float32) float32 {
	return l.arrange(o, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// MinSize implements fyne.Layout.
func (l *tabBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := l.tabs.MinSize()
	for i, other := range o[1:] {
		if other.Visible() && l.widths[i] == 0 {
			size.Width = max(size.Width, other.MinSize().Width)
		}
	}
	return size
}

// Layout implements fyne.Layout.
func (l *tabBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.arrange(o, size.Width, place)
}
