package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data/store"
)

func (t *terminal) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE DIR",
		Short: "Make a verified backup in a folder, and clear out old ones",
		Long: `Makes a backup in a folder, opens it and checks every record, and prints its
path. Of the backups of this programme the 7 newest stay, and 7 daily, 4 weekly and 12
monthly ones.`,
		Args: exactly(2),
		RunE: func(c *cobra.Command, args []string) error {
			return t.openBy(store.OpenToRead, args[0], func(s *store.Store) error {
				path, err := s.Backup(c.Context(), args[1])
				if err == nil {
					fmt.Fprintln(t.out, path)
				}
				return inFile(args[1], err)
			})
		},
		DisableFlagsInUseLine: true,
	}
}

func (t *terminal) restoreCommand() *cobra.Command {
	var look bool
	c := &cobra.Command{
		Use:   "restore BACKUP FILE [--look]",
		Short: "Put a backup in the place of a programme file",
		Long: `Checks every record of the backup, sets the programme file aside under a dated
name where there is one, and puts a copy of the backup in its place. The
passphrase is the one of the time of the backup. With --look it only says what the
backup holds and what restoring it would lose.`,
		Args: exactly(2),
		RunE: func(_ *cobra.Command, args []string) error {
			backup, target := args[0], args[1]
			if look {
				return t.lookAtBackup(backup, target)
			}
			secret, err := t.passphrase(backup, "Passphrase of the backup: ")
			if err != nil {
				return err
			}
			aside, err := store.Restore(backup, target, secret, t.options())
			if err != nil {
				return inFile(blamed(err, backup, target), err)
			}
			if aside != "" {
				fmt.Fprintln(t.out, "The file that was there is now", aside)
			}
			return nil
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().BoolVar(&look, "look", false, "only say what the backup holds and what would be lost")
	return c
}

// blamed is the file that an error of a restore is about: what cannot be
// opened is the backup, what cannot be written the target.
func blamed(err error, backup, target string) string {
	switch store.KindOf(err) {
	case store.WrongPassphrase, store.Mistyped, store.Damaged, store.KeyDamaged, store.KeyPutBack, store.Newer, store.Foreign, store.Empty:
		return backup
	}
	return target
}

func (t *terminal) compactCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "compact FILE",
		Short: "Give back the room of what was deleted",
		Long: `Rewrites a programme file without the pages that nothing uses any more, in which
what was deleted still lingers, sealed. Needs no passphrase.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			before, after, err := store.Compact(args[0])
			if err == nil {
				fmt.Fprintf(t.out, "%d bytes before, %d after\n", before, after)
			}
			return inFile(args[0], err)
		},
		DisableFlagsInUseLine: true,
	}
}
