package main

import (
	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) markCommand() *cobra.Command {
	var meeting, person string
	c := &cobra.Command{
		Use:   "mark FILE --meeting ID --person ID STATUS",
		Short: "Record one person's status at one meeting",
		Long: `Records one person's status at one meeting: present, late, excused, absent or
not-recorded. A mark that is there already is replaced.`,
		Args: exactly(2),
		RunE: func(_ *cobra.Command, args []string) error {
			m, err := parseID("meeting", meeting)
			if err != nil {
				return err
			}
			p, err := parseID("person", person)
			if err != nil {
				return err
			}
			status, err := data.ParseStatus(args[1])
			if err != nil {
				return useError{err}
			}
			return t.open(args[0], func(s *store.Store) error { return s.SetMark(m, p, status) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&meeting, "meeting", "", "`ID` of the meeting, as 'list meetings' prints it")
	c.Flags().StringVar(&person, "person", "", "`ID` of the person, as 'list people' prints it")
	return c
}
