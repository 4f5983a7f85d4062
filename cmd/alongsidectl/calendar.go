package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
)

func (t *terminal) calendarCommand() *cobra.Command {
	var out, style string
	c := &cobra.Command{
		Use:   "calendar FILE -o OUT.ics",
		Short: "Write what is planned as a calendar file",
		Long: `Writes the planned meetings, the next one-to-ones and the reviews of pairs as a
calendar file (iCalendar), which calendar programs can bring in, and bring in
again when it has changed. There is no note in it.

The file is for its owner alone (0600), replaces an older calendar of the same
name, and is not protected by the passphrase. That it was made, and whom it
names, goes into the audit trail.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if out == "" {
				return wrongUse("say where the calendar goes: -o OUT.ics")
			}
			chosen, err := parseNames(style)
			if err != nil {
				return err
			}
			return t.openSound(args[0], func(s *store.Store) error {
				var cal exchange.Calendar
				if err := s.View(func(r *store.Reader) error {
					p, err := r.Programme()
					if err != nil {
						return err
					}
					names := p.PaperNames
					if chosen != nil {
						names = *chosen
					}
					cal, err = dossier.ForCalendar(r, t.now(), names)
					return err
				}); err != nil {
					return err
				}
				var content bytes.Buffer
				if _, err := cal.WriteTo(&content); err != nil {
					return err
				}
				return exchange.ReplaceFile(out, exchange.CalendarFile, content.Bytes(), func() error {
					return s.RecordPrinted("calendar", cal.About())
				})
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVarP(&out, "output", "o", "", "the calendar `FILE` to write")
	c.Flags().StringVar(&style, "names", "", "`STYLE` of names: full, initial or code (as on the programme's papers)")
	return c
}
