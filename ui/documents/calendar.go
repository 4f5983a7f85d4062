package documents

import (
	"bytes"

	"fyne.io/fyne/v2/lang"

	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/kit"
)

// saveCalendar asks for a place and writes what is planned there, for calendar
// programs, with people named as on the papers.
func (s *Screen) saveCalendar() {
	name := "calendar-" + s.host.Today().String() + ".ics"
	kit.SaveFile(s.host.Window(), lang.L("Save a calendar file"), name, func(path string) error {
		var c exchange.Calendar
		if !s.host.Read(func(r *store.Reader) (err error) {
			c, err = dossier.ForCalendar(r, s.host.Now(), s.wish.names)
			return err
		}) {
			return nil
		}
		c.Translate = func(text string) string { return lang.L(text) }
		var content bytes.Buffer
		if _, err := c.WriteTo(&content); err != nil {
			return err
		}
		return s.handOut(path, exchange.CalendarFile, content.Bytes(), "calendar", c.About(),
			lang.L("Saved. Calendar programs can bring it in, and anyone who has it can read it."))
	})
}
