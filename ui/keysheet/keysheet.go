// Package keysheet writes the page with a recovery key, for the start of a programme
// and for a key that takes the place of another.
package keysheet

import (
	"bytes"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/reports"
	"alongside/reports/page"
)

// FileName is what the PDF is called where nobody calls it otherwise.
const FileName = "recovery-key.pdf"

// Write writes the page as a PDF for its owner alone.
func Write(path, programme, key string, now time.Time, fonts page.Fonts) error {
	today := data.DateOf(now)
	doc := reports.RecoverySheet{Programme: programme, Key: key, Made: today}.
		Layout(reports.Options{Printed: today, Fonts: fonts, Translate: lang.L})
	var content bytes.Buffer
	if err := page.PDF(&content, doc, page.Meta{Author: programme, Created: now}); err != nil {
		return err
	}
	return exchange.ReplaceFile(path, exchange.PDFFile, content.Bytes(), func() error { return nil })
}
