package main

import (
	"github.com/spf13/cobra"

	"alongside/data/store"
)

func (t *terminal) keysCommand() *cobra.Command {
	keys := &cobra.Command{
		Use: "keys", Short: "See who has a key, or set a passphrase anew",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	keys.AddCommand(t.keysListCommand(), t.keysRecoverCommand())
	return keys
}

func (t *terminal) keysListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE",
		Short: "List who has a key to the programme",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.open(args[0], func(s *store.Store) error {
				holders, err := s.Facilitators()
				if err != nil {
					return err
				}
				rows := [][]string{{"ID", "WHOSE", "SINCE"}}
				for _, h := range holders {
					whose := h.Label
					if h.Recovery {
						whose = "(recovery key)"
					}
					rows = append(rows, []string{h.ID.String(), whose, h.Since.String()})
				}
				return t.printTable(rows)
			})
		},
		DisableFlagsInUseLine: true,
	}
}

func (t *terminal) keysRecoverCommand() *cobra.Command {
	var file string
	c := &cobra.Command{
		Use:   "recover FILE [--new-passphrase-file FILE]",
		Short: "Set a new passphrase with the recovery key",
		Long: `Opens the programme with the recovery key and sets the first facilitator's
passphrase anew. Opened with a passphrase, it is that one which is changed. The
recovery key stays as it is.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			secret, err := t.passphrase(args[0], "Recovery key: ")
			if err != nil {
				return err
			}
			return use(store.Open, args[0], secret, t.newOptions(), func(s *store.Store) error {
				passphrase, err := t.newPassphrase(file, "--new-passphrase-file")
				if err != nil {
					return err
				}
				return s.ResetPassphrase(passphrase)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&file, "new-passphrase-file", "", "read the new passphrase from the first line of this `FILE`")
	return c
}
