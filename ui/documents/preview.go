package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/reports/page"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// preview shows the pages of a document one at a time, whole or, to read them,
// larger: then it has the room of the choices as well.
type preview struct {
	content *fyne.Container
	// onRoom is called when the preview is to have the whole room, or gives it back.
	onRoom func()

	sheet           *sheet
	scroll          *kit.KeyScroll
	bar             *fyne.Container // over the page
	back            *kit.Button     // to the choices
	previous, next  *kit.Button
	number          *kit.Text
	smaller, larger *kit.Button
	size            *kit.Text
	note            *kit.Paragraph
	empty           *kit.Paragraph
	doc             page.Document
	page            int
	turns, sizes    *fyne.Container // where one is, and how large it is drawn
	room            bool            // it has the whole room
	alone           bool            // there is no room for it beside the choices
}

func newPreview() *preview {
	p := &preview{sheet: newSheet(), number: kit.Caption(""), size: kit.Body("").Aligned(fyne.TextAlignCenter)}
	p.scroll = kit.NewKeyScroll(p.sheet)
	p.scroll.OnTypedKey, p.scroll.OnTypedRune = p.typedKey, p.typedRune
	p.back = kit.NewLink(lang.L("‹ The choices"), p.close)
	p.previous = kit.NewSign(kit.IconBack, lang.L("The page before"), func() { p.turn(-1) })
	p.next = kit.NewSign(kit.IconOn, lang.L("The next page"), func() { p.turn(+1) })
	p.smaller = kit.NewSign(kit.IconNotRecorded, lang.L("Smaller"), func() { p.zoom(-1) })
	p.larger = kit.NewSign(kit.IconAdd, lang.L("Larger"), func() { p.zoom(+1) })
	p.note, p.empty = kit.CaptionParagraph(""), kit.MutedParagraph("")
	p.turns = kit.HStack(kit.Gap16, p.back, kit.HStack(kit.Gap8, p.previous, p.number, p.next))
	p.sizes = kit.HStack(kit.Gap8, p.smaller, kit.Columns(0, []kit.Column{kit.Fixed(sizeWidth)}, p.size), p.larger)
	p.bar = container.New(&previewBar{}, p.turns, p.sizes)
	p.content = container.New(p, p.bar, p.scroll, p.note, p.empty)
	kit.ShowIf(false, p.back)
	return p
}

// sizeWidth holds the longest word for a size, so that no button moves away under
// a click; at 100 % text.
const sizeWidth = 96

// show shows a document, at the page that was seen if it still has that one, and
// what is to be said of it.
func (p *preview) show(doc page.Document, note string) {
	p.doc = doc
	p.empty.SetText("")
	p.note.SetText(note)
	kit.ShowIf(note != "", p.note)
	kit.ShowIf(true, p.scroll, p.number, p.sizes)
	kit.ShowIf(len(doc.Pages) > 1, p.previous, p.next)
	p.setPage(min(p.page, len(doc.Pages)-1))
}

// say stands in the place of the pages where there is no document yet.
func (p *preview) say(text string) {
	p.doc = page.Document{}
	p.empty.SetText(text)
	kit.ShowIf(false, p.scroll, p.note, p.previous, p.number, p.next, p.sizes)
	p.content.Refresh()
}

// shows reports whether there are pages to be seen.
func (p *preview) shows() bool { return len(p.doc.Pages) > 0 }

// focus is what the keyboard belongs to where the preview has the whole room.
func (p *preview) focus() fyne.Focusable {
	if p.scroll.Visible() {
		return p.scroll
	}
	return p.back
}

func (p *preview) setPage(i int) {
	p.page = max(0, i)
	p.sheet.show(p.doc, p.page)
	p.number.SetText(lang.L("Page {{.Page}} of {{.Pages}}", words.With{"Page": p.page + 1, "Pages": len(p.doc.Pages)}))
	p.previous.SetEnabled(p.page > 0)
	p.next.SetEnabled(p.page < len(p.doc.Pages)-1)
	p.content.Refresh()
}

// turn goes to another page, from its top.
func (p *preview) turn(by int) {
	if to := p.page + by; to >= 0 && to < len(p.doc.Pages) {
		p.setPage(to)
		p.scroll.ScrollToTop()
	}
}

// read goes on by most of what is seen of a page, and from its end to the next
// one; or back.
func (p *preview) read(by int) {
	if p.scroll.ScrollByPage(float32(by)) {
		return
	}
	before := p.page
	p.turn(by)
	if by < 0 && p.page != before {
		p.scroll.ScrollToBottom()
	}
}

// zoom draws the page larger or smaller.
func (p *preview) zoom(by int) {
	if z, can := p.sheet.zoom.next(by, p.sheet.wholeScale()); can && p.scroll.Visible() {
		p.sheet.setZoom(z)
		p.setRoom(z != wholePage || p.alone)
	}
}

// open gives a room so wide to the page, as large as it can be read without
// moving it sideways.
func (p *preview) open(width float32) {
	p.sheet.setZoom(p.sheet.widest(width))
	p.setRoom(true)
}

// close shows the whole page beside the choices again.
func (p *preview) close() {
	p.sheet.setZoom(wholePage)
	p.setRoom(false)
}

func (p *preview) setRoom(room bool) {
	changed := p.room != room
	p.room = room
	kit.ShowIf(room, p.back)
	if changed && p.onRoom != nil {
		p.onRoom()
	}
	p.content.Refresh()
}

func (p *preview) typedKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyPageDown, fyne.KeySpace:
		p.read(+1)
	case fyne.KeyPageUp:
		p.read(-1)
	case fyne.KeyHome:
		p.turn(-p.page)
	case fyne.KeyEnd:
		p.turn(len(p.doc.Pages) - 1 - p.page)
	case fyne.KeyEscape:
		if !p.room {
			return false
		}
		p.close()
	default:
		return false
	}
	return true
}

func (p *preview) typedRune(letter rune) {
	switch letter {
	case '+', '=':
		p.zoom(+1)
	case '-', '−':
		p.zoom(-1)
	case '0':
		p.close()
	}
}

// MinSize implements fyne.Layout.
func (p *preview) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(160, 240) }

// emptyMost is how wide what stands in the place of the pages is, at 100 % text.
const emptyMost = 430

// Layout implements fyne.Layout: the page takes what the lines above and below
// leave.
func (p *preview) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	_, larger := p.sheet.zoom.next(+1, p.sheet.wholeScale())
	_, smaller := p.sheet.zoom.next(-1, p.sheet.wholeScale())
	p.larger.SetEnabled(larger)
	p.smaller.SetEnabled(smaller)
	p.size.SetText(p.sheet.zoom.label())

	put(p.bar, 0, 0, size.Width, p.bar.Size().Height) // its height follows from its width
	top, said := p.bar.MinSize().Height+kit.Gap8, float32(0)
	if p.room {
		said = top // below the way back
	}
	room := fyne.NewSize(size.Width, size.Height-top)
	if p.note.Visible() {
		height := min(p.note.HeightForWidth(size.Width), room.Height/2)
		room.Height -= height + kit.Gap8
		put(p.note, 0, size.Height-height, size.Width, height)
	}
	put(p.empty, 0, said, min(size.Width, kit.Scaled(emptyMost)), room.Height)
	p.sheet.setRoom(room)
	paper := p.sheet.MinSize()
	seen := fyne.NewSize(min(paper.Width, room.Width), min(paper.Height, room.Height))
	left, sizes := float32(0), seen.Width
	if p.room {
		// the page's edge moves with each step, and the buttons would from under the hand
		left, sizes = (size.Width-seen.Width)/2, size.Width
	}
	put(p.scroll, left, top, seen.Width, seen.Height)
	p.bar.Layout.(*previewBar).end = sizes
	put(p.bar, 0, 0, size.Width, p.bar.MinSize().Height)
}

// previewBar sets where one is at the left and how large it is drawn at the
// right, up to their end, or below where there is not the room for both.
type previewBar struct {
	width float32 // of the last layout
	end   float32 // of what stands at the right
}

func (b *previewBar) beside(o []fyne.CanvasObject, width float32) bool {
	return o[0].MinSize().Width+kit.Gap16+o[1].MinSize().Width <= width
}

// MinSize implements fyne.Layout.
func (b *previewBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	left, right := o[0].MinSize(), o[1].MinSize()
	width := max(left.Width, right.Width)
	if b.beside(o, b.width) {
		return fyne.NewSize(width, max(left.Height, right.Height))
	}
	return fyne.NewSize(width, left.Height+kit.Gap8+right.Height)
}

// Layout implements fyne.Layout.
func (b *previewBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	left, right := o[0].MinSize(), o[1].MinSize()
	if b.beside(o, size.Width) {
		height := max(left.Height, right.Height)
		x := min(max(b.end-right.Width, left.Width+kit.Gap16), size.Width-right.Width)
		put(o[0], 0, 0, left.Width, height)
		put(o[1], x, 0, right.Width, height)
		return
	}
	put(o[0], 0, 0, left.Width, left.Height)
	put(o[1], 0, left.Height+kit.Gap8, right.Width, right.Height)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
