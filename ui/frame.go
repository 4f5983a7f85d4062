package ui

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

const sidebarWidth float32 = 208

// frame is the window of an open programme: the navigation at the left and
// the screen beside it. A toast stands in the navigation's column, between the
// screens and its foot, so that it never covers what is needed next: a row, or a
// bar below the rows.
type frame struct {
	content fyne.CanvasObject
	items   map[screen.Name]*kit.NavItem
	names   *kit.NavItem // says how people are shown
	stage   *fyne.Container
}

func newFrame(goTo func(screen.Name), chooseNames, lock func(), toast fyne.CanvasObject) *frame {
	f := &frame{items: make(map[screen.Name]*kit.NavItem), stage: container.NewStack()}
	var top, foot []fyne.CanvasObject
	ctrl := func(key string) string { return lang.L("Ctrl {{.Key}}", map[string]any{"Key": key}) }
	for _, r := range screens {
		item := kit.NewNavItem(r.label(), "", func() { goTo(r.name) })
		if r.key == "" {
			foot = append(foot, item)
		} else {
			item = kit.NewNavItem(r.label(), ctrl(string(r.key)), func() { goTo(r.name) })
			top = append(top, item)
		}
		f.items[r.name] = item
	}
	f.names = kit.NewNavItem("", ctrl("H"), chooseNames)
	locks := kit.NewNavItem(lang.L("Lock"), ctrl("L"), lock)
	foot = append(foot, f.names, locks)
	kit.ShortcutsTogether(append(slices.Collect(maps.Values(f.items)), f.names, locks)...)

	name := kit.Inset(kit.Gap8, 0, kit.Gap16, 12, kit.Section("Alongside"))
	first, last := kit.VStack(kit.Gap4, append([]fyne.CanvasObject{name}, top...)...), kit.VStack(kit.Gap4, foot...)
	nav := kit.VStack(kit.Gap4, first, kit.Spacer(), last)
	// with large text in a low window there are more screens than fit
	padded := kit.Pad(kit.Gap16, nav)
	sidebar := kit.Stacked(kit.NewFill(kit.ColorSidebar), container.NewVScroll(padded))
	f.content = container.New(frameLayout{nav: padded, foot: last},
		sidebar, kit.Inset(kit.Gap24, kit.Gap32, kit.Gap16, kit.Gap32, f.stage), toast)
	return f
}

// show puts a screen beside the navigation.
func (f *frame) show(name screen.Name, content fyne.CanvasObject) {
	for n, item := range f.items {
		item.SetSelected(n == name)
	}
	f.stage.Objects = []fyne.CanvasObject{content}
	f.stage.Refresh()
}

// frameLayout gives the navigation its width, growing with the text as far as
// a quarter of the window, the screen the rest, and the toast what of the
// navigation is above its foot; all of it where the navigation scrolls, and its
// foot may be out of sight.
type frameLayout struct{ nav, foot fyne.CanvasObject }

// MinSize implements fyne.Layout.
func (frameLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	nav, stage := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(sidebarWidth+stage.Width, max(nav.Height, stage.Height))
}

// Layout implements fyne.Layout.
func (l frameLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	nav := max(sidebarWidth, min(o[0].MinSize().Width, size.Width/4))
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(nav, size.Height))
	o[1].Move(fyne.NewPos(nav, 0))
	o[1].Resize(fyne.NewSize(size.Width-nav, size.Height))
	below := kit.Gap16 + l.foot.MinSize().Height
	if l.nav.MinSize().Height > size.Height {
		below = 0
	}
	o[2].Move(fyne.NewPos(0, 0))
	o[2].Resize(fyne.NewSize(nav, size.Height-below))
}
