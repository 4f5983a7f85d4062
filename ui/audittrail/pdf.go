package audittrail

import (
	"bytes"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
	"alongside/ui/handout"
	"alongside/ui/words"
)

// order is the document of what is shown, with the names that the screen shows.
func (p *Page) order() press.Order {
	programme := p.trail.book.Programme
	o := press.Order{
		Key: reports.AuditTrailKey, Today: p.host.Today(), Names: words.NameStyleOf(programme), Fonts: p.host.Fonts(),
		Period: data.Span{From: p.filter().Span.From, Until: p.host.Today()},
		Trail:  reports.AuditChoice{About: p.about.Selected(), By: p.by.Selected(), Search: p.search.Text},
	}
	if n := len(p.trail.entries); o.Period.From == 0 && n > 0 {
		o.Period.From = data.DateOf(p.trail.entries[n-1].At) // all of it
	}
	if kind := p.kinds.Selected(); kind != everything {
		o.Trail.Kinds = []data.AuditKind{data.AuditKind(kind)}
	}
	return o
}

// saveAsPDF lays out what is shown as a document, and asks where to save that.
func (p *Page) saveAsPDF() {
	if p.trail == nil {
		return
	}
	o, st, programme, now := p.order(), p.host.Store(), p.trail.book.Programme, p.host.Now()
	var made press.Made
	var content bytes.Buffer
	p.host.WorkThrough(lang.L("Laying out the pages"), func() error {
		if err := st.View(func(r *store.Reader) (err error) {
			made, err = press.Make(r, o)
			return err
		}); err != nil {
			return err
		}
		laid := made.Model.Layout(reports.Options{
			Paper: programme.Paper, LargePrint: programme.LargePrint, Printed: o.Today, Fonts: o.Fonts, Translate: quickly(),
		})
		return page.PDF(&content, laid, page.Meta{Author: programme.Name, Created: now})
	}, func(err error) {
		if !p.host.Fail(err) {
			return
		}
		name := reports.AuditTrailKey + "-" + o.Today.String() + ".pdf"
		p.host.Chooser().SaveFile(lang.L("Save as PDF"), name, func(path string) error {
			return handout.Save(p.host, path, handout.File{Kind: exchange.PDFFile, Content: content.Bytes(), Enter: made.Enter})
		})
	})
}
