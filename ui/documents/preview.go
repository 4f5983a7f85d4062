package documents

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/reports/page"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// preview shows the pages of a document one at a time, whole or, to read them,
// as wide as the room.
type preview struct {
	content *fyne.Container
	// onReading is called when the person wants to read closely, or no more.
	onReading func(bool)

	sheet          *sheet
	scroll         *container.Scroll
	number         *kit.Text
	previous, next *kit.Button
	closer         *kit.Button
	note           *kit.Paragraph
	empty          *kit.Paragraph
	nav            *fyne.Container
	doc            page.Document
	page           int
	reading        bool
}

func newPreview() *preview {
	p := &preview{sheet: newSheet(), number: kit.Caption("")}
	p.scroll = container.NewScroll(p.sheet)
	p.previous = kit.NewButton(lang.L("Previous"), kit.Secondary, func() { p.turn(-1) })
	p.next = kit.NewButton(lang.L("Next"), kit.Secondary, func() { p.turn(+1) })
	p.closer = kit.NewButton(lang.L("Look closer"), kit.Quiet, func() { p.setReading(!p.reading) })
	p.note, p.empty = kit.CaptionParagraph(""), kit.MutedParagraph("")
	p.nav = kit.VStack(kit.Gap4, p.note, kit.Wrap(kit.Gap8, p.previous, p.next,
		kit.AtLeast(0, kit.ControlHeight, kit.HStack(0, p.number)), p.closer))
	p.content = container.New(p, p.scroll, p.nav, p.empty)
	return p
}

// show shows a document, at the page that was seen if it still has that one.
func (p *preview) show(made paper) {
	doc := made.Document
	p.doc = doc
	p.empty.SetText("")
	var notes []string
	if lacking := aboutLacking(made.lacking); lacking != "" {
		notes = append(notes, lacking)
	}
	if doc.Substitutes > 0 {
		notes = append(notes, lang.N("{{.Count}} characters cannot be printed and stand as a box.", doc.Substitutes, words.With{"Count": doc.Substitutes}))
	}
	p.note.SetText(strings.Join(notes, "\n"))
	kit.ShowIf(len(notes) > 0, p.note)
	kit.ShowIf(true, p.scroll, p.nav)
	p.setPage(min(p.page, len(doc.Pages)-1))
}

// say stands in the place of the pages where there is no document yet.
func (p *preview) say(text string) {
	p.doc = page.Document{}
	p.empty.SetText(text)
	kit.ShowIf(false, p.scroll, p.nav)
}

func (p *preview) setPage(i int) {
	p.page = max(0, i)
	p.sheet.show(p.doc, p.page)
	p.number.SetText(lang.L("Page {{.Page}} of {{.Pages}}", words.With{"Page": p.page + 1, "Pages": len(p.doc.Pages)}))
	p.enableTurns()
	p.content.Refresh()
}

func (p *preview) enableTurns() {
	down := p.sheet.MinSize().Height - p.scroll.Size().Height
	p.previous.SetEnabled(p.page > 0 || p.scroll.Offset.Y > 0)
	p.next.SetEnabled(p.page < len(p.doc.Pages)-1 || p.scroll.Offset.Y < down-1)
}

// turn goes on by a page, or within a page that is higher than the room by
// most of what is seen of it.
func (p *preview) turn(by int) {
	const most = 0.85
	down := max(0, p.sheet.MinSize().Height-p.scroll.Size().Height)
	y := p.scroll.Offset.Y
	switch {
	case by > 0 && y < down-1:
		p.scroll.ScrollToOffset(fyne.NewPos(0, min(down, y+most*p.scroll.Size().Height)))
	case by < 0 && y > 0:
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, y-most*p.scroll.Size().Height)))
	case by > 0 && p.page < len(p.doc.Pages)-1:
		p.setPage(p.page + 1)
		p.scroll.ScrollToTop()
	case by < 0 && p.page > 0:
		p.setPage(p.page - 1)
		p.scroll.ScrollToBottom()
	}
	p.enableTurns()
}

// setReading draws the page as wide as the room, or whole again.
func (p *preview) setReading(reading bool) {
	p.reading = reading
	p.closer.SetLabel(lang.L("Look closer"))
	if reading {
		p.closer.SetLabel(lang.L("Whole page"))
	}
	p.scroll.ScrollToTop()
	p.onReading(reading)
	p.content.Refresh()
	p.enableTurns()
}

// readingWidth is as wide as a page is drawn to be read.
const readingWidth = 860

// MinSize implements fyne.Layout.
func (p *preview) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, 240)
}

// Layout implements fyne.Layout: the page takes what the line below leaves.
func (p *preview) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	put(p.empty, 0, 0, min(size.Width, kit.Scaled(readingWidth/2)), size.Height)
	p.nav.Resize(fyne.NewSize(size.Width, p.nav.Size().Height)) // its height follows from its width
	nav := p.nav.MinSize().Height
	room := fyne.NewSize(min(size.Width, readingWidth), size.Height-nav-kit.Gap8)
	p.sheet.setRoom(room, p.reading)
	p.scroll.Direction = container.ScrollNone
	if p.reading {
		p.scroll.Direction = container.ScrollVerticalOnly
	}
	paper := p.sheet.MinSize()
	seen := fyne.NewSize(min(paper.Width, size.Width), min(paper.Height, room.Height))
	put(p.scroll, 0, 0, seen.Width, seen.Height)
	put(p.nav, 0, seen.Height+kit.Gap8, size.Width, nav)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
