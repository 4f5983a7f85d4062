package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"alongside/data/store"
)

// errUnsound is a file that opened and in which something is damaged.
var errUnsound = errors.New("the file is damaged; restore the newest good backup with `alongsidectl restore`")

func (t *terminal) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Open every record of a programme and see that all is well",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			secret, err := t.passphrase("Passphrase: ")
			if err != nil {
				return err
			}
			report, err := store.Check(args[0], secret, t.options())
			if err != nil {
				return err
			}
			return t.printReport(report)
		},
	}
}

// printReport says how many records there are of each kind, and what is wrong.
func (t *terminal) printReport(report store.Report) error {
	kinds := make([]string, 0, len(report.Records))
	for kind := range report.Records {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	for _, kind := range kinds {
		fmt.Fprintf(t.out, "%8d %s\n", report.Records[kind], kind)
	}
	if report.OK() {
		fmt.Fprintln(t.out, "All is well.")
		return nil
	}
	if report.Structure != nil {
		fmt.Fprintln(t.out, "damaged:", report.Structure)
	}
	for _, d := range report.Damaged {
		fmt.Fprintln(t.out, "damaged:", d)
	}
	if !report.Sums {
		fmt.Fprintln(t.out, "a record was removed or put back by something other than Alongside")
	}
	return errUnsound
}

func (t *terminal) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE DIR",
		Short: "Make a verified backup in a folder, and clear out old ones",
		Long:  "Makes a backup in a folder, opens it and checks every record, and keeps 7 daily, 4 weekly and 12 monthly ones.",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.open(args[0], func(s *store.Store) error {
				path, err := s.Backup(args[1])
				if err == nil {
					fmt.Fprintln(t.out, path)
				}
				return err
			})
		},
	}
}

func (t *terminal) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "restore BACKUP FILE",
		Short: "Put a backup in the place of a programme file",
		Long:  "Checks the backup, sets the programme file aside under a dated name where there is one, and puts the backup in its place.",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			secret, err := t.passphrase("Passphrase of the backup: ")
			if err != nil {
				return err
			}
			aside, err := store.Restore(args[0], args[1], secret, t.options())
			if err == nil && aside != "" {
				fmt.Fprintln(t.out, "The file that was there is now", aside)
			}
			return err
		},
	}
}

func (t *terminal) compactCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "compact FILE",
		Short: "Give back the room of what was deleted",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			before, after, err := store.Compact(args[0])
			if err == nil {
				fmt.Fprintf(t.out, "%d bytes before, %d after\n", before, after)
			}
			return err
		},
	}
}

func (t *terminal) keysCommand() *cobra.Command {
	keys := &cobra.Command{Use: "keys", Short: "See who has a key, or set a passphrase anew"}
	keys.AddCommand(&cobra.Command{
		Use:   "list FILE",
		Short: "List who has a key to the programme",
		Args:  cobra.ExactArgs(1),
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
	})
	var fresh string
	recover := &cobra.Command{
		Use:   "recover FILE --new-passphrase-file FILE",
		Short: "Set a new passphrase with the recovery key",
		Long:  "Opens the programme with the recovery key (or a passphrase) and sets the passphrase anew.",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.open(args[0], func(s *store.Store) error {
				asked := *t
				asked.passphraseFile = fresh
				passphrase, err := asked.passphrase("New passphrase: ")
				if err != nil {
					return err
				}
				return s.ResetPassphrase(passphrase)
			})
		},
	}
	recover.Flags().StringVar(&fresh, "new-passphrase-file", "", "read the new passphrase from the first line of this file")
	keys.AddCommand(recover)
	return keys
}
