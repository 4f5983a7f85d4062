package main

import (
	"bytes"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
)

func (t *terminal) calendarCommand() *cobra.Command {
	var out, style, group, mentor string
	c := &cobra.Command{
		Use:   "calendar FILE -o OUT.ics",
		Short: "Write what is planned as a calendar file",
		Long: `Writes the planned meetings, the next one-to-ones and the reviews of pairs as a
calendar file (iCalendar), which calendar programs can bring in, and bring in
again when it has changed. There is no note in it. With --group it is the meetings of
one group, with --mentor the one-to-ones and reviews of one mentor and the meetings of
the groups that they belong to, without anybody else's.

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
			var whose exchange.Whose
			for _, of := range []struct {
				name, text string
				id         *data.ID
			}{{"group", group, &whose.Group}, {"mentor", mentor, &whose.Mentor}} {
				if of.text == "" {
					continue
				}
				if *of.id, err = parseID(of.name, of.text); err != nil {
					return err
				}
			}
			if group != "" && mentor != "" {
				return wrongUse("a calendar is of a group or of a mentor: not both")
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
					cal, err = dossier.ForCalendar(r, t.now(), names, whose)
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
	c.Flags().StringVar(&group, "group", "", "`ID` of the group whose meetings are wanted alone")
	c.Flags().StringVar(&mentor, "mentor", "", "`ID` of the mentor whose days are wanted alone")
	c.Flags().StringVar(&style, "names", "", "`STYLE` of names: full, initial or code (as on the programme's papers)")
	return c
}
