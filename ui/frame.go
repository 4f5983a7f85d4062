package ui

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// What the navigation is wide: in a window too narrow for both, the shortcuts
// make room for the screen.
const (
	navWide    float32 = 208
	navNarrow  float32 = 176
	navNarrows float32 = 1200 // less than this is a narrow window

	nameIndent float32 = 12 // of the app's name in it
)

// frame is the window of an open programme: the navigation at the left, the
// screen beside it, and in the navigation's room, or else over the screen's foot,
// what was just done.
type frame struct {
	content *fyne.Container
	items   map[screen.Name]*kit.NavItem
	names   *kit.NavItem // says how people are shown
	stage   *fyne.Container
}

func newFrame(goTo func(screen.Name), chooseNames, lock func(), toast *kit.Toaster) *frame {
	f := &frame{items: make(map[screen.Name]*kit.NavItem), stage: container.NewStack()}
	var top []fyne.CanvasObject
	var settings *kit.NavItem
	for _, r := range screens {
		if r.under != "" {
			continue
		}
		item := kit.NewNavItem(r.icon, r.label(), ctrl(string(r.key)), func() { goTo(r.name) })
		if r.name == screen.Settings {
			settings = item
		} else {
			top = append(top, item)
		}
		f.items[r.name] = item
	}
	f.names = kit.NewNavItem(kit.IconNames, "", ctrl("H"), chooseNames)
	locks := kit.NewNavItem(kit.IconLock, lang.L("Lock"), ctrl("L"), lock)
	all := append(slices.Collect(maps.Values(f.items)), f.names, locks)
	kit.Together(all...)

	name := kit.Section("Alongside")
	top = append([]fyne.CanvasObject{kit.Inset(kit.Gap8, 0, kit.Gap16, nameIndent, name)}, top...)
	first, always := kit.VStack(kit.Gap4, top...), kit.VStack(kit.Gap4, f.names, locks)
	// With large text in a low window there are more screens than fit. What hides
	// names and locks the laptop is in sight all the same.
	nav := kit.Inset(kit.Gap16, kit.Gap16, kit.Gap4, kit.Gap16, kit.VStack(kit.Gap4, first, kit.Spacer(), settings))
	sidebar := kit.Stacked(kit.NewFill(kit.ColorSidebar), kit.VStack(0,
		kit.Grow(container.NewVScroll(nav)), kit.Inset(0, kit.Gap16, kit.Gap16, kit.Gap16, always)))
	f.content = container.New(frameLayout{name, all, first, []fyne.CanvasObject{settings, always}, toast},
		sidebar, kit.Inset(kit.Gap24, kit.Gap32, kit.Gap16, kit.Gap32, f.stage), toast)
	toast.OnCovers = f.layOut
	return f
}

// layOut gives everything its room anew.
func (f *frame) layOut() { f.content.Layout.Layout(f.content.Objects, f.content.Size()) }

// ctrl is a chord as people read it.
func ctrl(key string) string { return lang.L("Ctrl {{.Key}}", words.With{"Key": key}) }

// show puts a screen beside the navigation.
func (f *frame) show(name screen.Name, content fyne.CanvasObject) {
	if i := slices.IndexFunc(screens, func(r listed) bool { return r.name == name && r.under != "" }); i >= 0 {
		name = screens[i].under
	}
	for n, item := range f.items {
		item.SetSelected(n == name)
	}
	if item, is := f.items[name]; is {
		kit.RevealWhole(item)
	}
	f.stage.Objects = []fyne.CanvasObject{content}
	f.stage.Refresh()
}

// frameLayout gives the navigation its width, growing with the text as far as
// a quarter of the window, and the screen the rest, but for what the toast takes of its foot. Where a quarter does not hold
// the icons the words stand alone. The toast may stand between the two halves of the
// navigation, where it covers nothing.
type frameLayout struct {
	name  *kit.Text
	items []*kit.NavItem
	first fyne.CanvasObject
	last  []fyne.CanvasObject // under one another
	toast *kit.Toaster
}

func (l frameLayout) navWidth(window float32) float32 {
	least := func(withIcon bool) float32 {
		width := 2*kit.Gap16 + nameIndent + l.name.FullWidth()
		for _, item := range l.items {
			width = max(width, 2*kit.Gap16+item.LeastWidth(withIcon))
		}
		return width
	}
	width := least(true)
	if width > window/4 {
		width = min(least(false), window/4)
	}
	if window < navNarrows {
		return max(navNarrow, width)
	}
	return max(navWide, width)
}

// MinSize implements fyne.Layout.
func (l frameLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	nav, stage := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(navNarrow+stage.Width, max(nav.Height, stage.Height))
}

// Layout implements fyne.Layout.
func (l frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	nav := l.navWidth(size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(nav, size.Height))
	stage := kit.Area{At: fyne.NewPos(nav, 0), Size: fyne.NewSize(size.Width-nav, size.Height)}
	top := kit.Gap16 + l.first.MinSize().Height + kit.Gap8
	foot := size.Height - kit.Gap16 - kit.Gap8
	for _, below := range l.last {
		foot -= below.MinSize().Height + kit.Gap4
	}
	l.toast.Place(kit.Area{At: fyne.NewPos(kit.Gap16, top), Size: fyne.NewSize(nav-2*kit.Gap16, foot-top)}, stage)
	l.toast.Move(fyne.NewPos(0, 0))
	l.toast.Resize(size)
	o[1].Move(stage.At)
	o[1].Resize(stage.Size.SubtractWidthHeight(0, l.toast.Covers()))
}
