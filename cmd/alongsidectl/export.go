package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
)

func (t *terminal) exportCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:   "export FILE --to DIR",
		Short: "Write the whole programme out as CSV",
		Long: `Writes the whole programme out as CSV files into a folder, for their owner alone
(0600). Nothing is overwritten. The files are not protected by the passphrase.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if dir == "" {
				return wrongUse("say into which folder: --to DIR")
			}
			return t.openSound(args[0], func(s *store.Store) error {
				var all data.Records
				if err := s.View(func(r *store.Reader) (err error) {
					all, err = readAll(r)
					return err
				}); err != nil {
					return err
				}
				if err := exchange.WriteProgramme(dir, all); err != nil {
					return fmt.Errorf("nothing was written: %w", err)
				}
				return s.RecordPrinted("export", nil)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&dir, "to", "", "the folder `DIR` to write into")
	return c
}

// readAll reads the whole programme.
func readAll(r *store.Reader) (all data.Records, err error) {
	for _, read := range []func() error{
		func() (err error) { all.Programme, err = r.Programme(); return err },
		func() (err error) { all.People, err = r.People(); return err },
		func() (err error) { all.Groups, err = r.Groups(); return err },
		func() (err error) { all.Memberships, err = r.Memberships(); return err },
		func() (err error) { all.Meetings, err = r.Meetings(); return err },
		func() (err error) { all.Activities, err = r.Activities(); return err },
		func() (err error) { all.Pairs, err = r.Pairs(); return err },
		func() (err error) { all.Contacts, err = r.Contacts(); return err },
		func() (err error) { all.Goals, err = r.Goals(); return err },
		func() (err error) { all.Dismissals, err = r.Dismissals(); return err },
		func() (err error) { all.Consents, err = r.Consents(); return err },
		func() (err error) { all.Slips, err = r.Slips(); return err },
	} {
		if err := read(); err != nil {
			return all, err
		}
	}
	for mark, err := range r.AllMarks() {
		if err != nil {
			return all, err
		}
		all.Marks = append(all.Marks, mark)
	}
	return all, nil
}
