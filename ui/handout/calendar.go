package handout

import (
	"bytes"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/screen"
)

// Calendar asks for a place and writes what is planned there, for calendar
// programs, with people named in the style.
func Calendar(h screen.Host, names data.NameStyle) {
	name := "calendar-" + h.Now().Format("2006-01-02-1504") + ".ics"
	h.Chooser().SaveFile(lang.L("Save a calendar file"), name, func(path string) error {
		var c exchange.Calendar
		if !h.Read(func(r *store.Reader) (err error) {
			c, err = dossier.ForCalendar(r, h.Now(), names)
			return err
		}) {
			return nil
		}
		c.Translate = func(text string) string { return lang.L(text) }
		var content bytes.Buffer
		if _, err := c.WriteTo(&content); err != nil {
			return err
		}
		return Save(h, path, File{
			Kind: exchange.CalendarFile, Content: content.Bytes(),
			Enter: func(s *store.Store) error { return s.RecordPrinted("calendar", c.About()) },
			Also:  lang.L("Calendar programs can bring it in."),
		})
	})
}
