package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

func (t *terminal) keysCommand() *cobra.Command {
	keys := &cobra.Command{
		Use: "keys", Short: "See who has a key, give keys and take them away",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	keys.AddCommand(t.keysListCommand(), t.keysAddCommand(), t.keysRemoveCommand(), t.keysRenameCommand(),
		t.keysRoleCommand(), t.keysRecoveryCommand(), t.keysRekeyCommand(), t.keysRecoverCommand())
	return keys
}

func (t *terminal) keysListCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE",
		Short: "List who has a key to the programme",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return t.openBy(store.OpenToRead, args[0], func(s *store.Store) error {
				holders, err := s.Facilitators()
				if err != nil {
					return err
				}
				names := map[data.ID]string{}
				if err := s.View(func(r *store.Reader) error {
					all, err := r.Facilitators()
					for _, f := range all {
						names[f.ID] = f.Label
					}
					return err
				}); err != nil {
					return err
				}
				rows := [][]string{{"ID", "WHOSE", "ROLE", "SINCE", "FROM", "LAST OPENED"}}
				for _, h := range holders {
					rows = append(rows, keyRow(h, names))
				}
				if err := t.printTable(rows); err != nil {
					return err
				}
				return t.sayDue(s)
			})
		},
		DisableFlagsInUseLine: true,
	}
}

func keyRow(h store.Facilitator, names map[data.ID]string) []string {
	whose, role, opened := h.Label, h.Role.String(), "never"
	if h.Recovery {
		whose, role = "(recovery key)", "on paper"
	}
	if h.Opened != 0 {
		opened = h.Opened.String()
	}
	return []string{h.ID.String(), whose, role, h.Since.String(), names[h.From], opened}
}

// sayDue says that a new data key was asked for and is not made yet.
func (t *terminal) sayDue(s *store.Store) error {
	due, err := s.RekeyDue()
	if due {
		fmt.Fprintln(t.problems, "warning: the file was to be sealed anew and is not yet; run `alongsidectl keys rekey`")
	}
	return err
}

// keyFlags name a key and what is to become of it.
type keyFlags struct {
	key, name, role, newPassphrase string
	rekey                          bool
}

func (f *keyFlags) add(c *cobra.Command, names ...string) *cobra.Command {
	for _, name := range names {
		switch name {
		case "key":
			c.Flags().StringVar(&f.key, name, "", "`ID` of the key, as `keys list` shows it")
		case "name":
			c.Flags().StringVar(&f.name, name, "", "what the facilitator is called")
		case "role":
			c.Flags().StringVar(&f.role, name, store.RoleFacilitator.String(), "lead or facilitator")
		case "new-passphrase-file":
			c.Flags().StringVar(&f.newPassphrase, name, "", "read the new passphrase from the first line of this `FILE`")
		case "rekey":
			c.Flags().BoolVar(&f.rekey, name, false, "and seal the whole file anew, so that nothing of before opens it")
		}
	}
	c.DisableFlagsInUseLine = true
	return c
}

func (f *keyFlags) parseRole() (store.Role, error) {
	role, is := store.ParseRole(f.role)
	if !is {
		return role, wrongUse("--role is lead or facilitator, not %q", f.role)
	}
	return role, nil
}

// withKeys opens the programme to change who has a key. Secret is what opened it,
// which confirms the change.
func (t *terminal) withKeys(path string, do func(s *store.Store, secret string) error) error {
	secret, err := t.passphrase(path, "Passphrase: ")
	if err != nil {
		return err
	}
	return use(store.Open, path, secret, t.newOptions(), func(s *store.Store) error {
		t.sayDoubts(s)
		s.NoteOpened(secret)
		return do(s, secret)
	})
}

// rekeyIf seals the file anew where that was asked for.
func (f *keyFlags) rekeyIf(c *cobra.Command, s *store.Store, secret string) error {
	if !f.rekey {
		return nil
	}
	return s.Rekey(c.Context(), secret, func(uint64, uint64) {})
}

func (t *terminal) keysAddCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "add FILE --name NAME [--role lead|facilitator] [--new-passphrase-file FILE]",
		Short: "Give somebody a key of their own",
		Long: `Gives somebody a key with a passphrase of their own, which they type twice, and
prints its id. A lead sees settings, keys, erasing and the audit trail; a facilitator
does not. That is a rule of Alongside: whoever has a key can read the whole file with
another program.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			role, err := f.parseRole()
			if err != nil {
				return err
			}
			return t.withKeys(args[0], func(s *store.Store, secret string) error {
				if err := s.NeedLead("keys add"); err != nil {
					return err
				}
				passphrase, err := t.newPassphrase(f.newPassphrase, "--new-passphrase-file")
				if err != nil {
					return err
				}
				return t.printID(s.AddFacilitator(secret, f.name, role, passphrase))
			})
		},
	}, "name", "role", "new-passphrase-file")
}

func (t *terminal) keysRemoveCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "remove FILE --key ID [--rekey]",
		Short: "Take somebody's key away",
		Long: `Takes somebody's key away. Backups and copies of before still open with it. With
--rekey the whole file is sealed anew too, so that what they may have kept of it does
not open what is written from now on.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			id, err := parseID("key", f.key)
			if err != nil {
				return err
			}
			return t.withKeys(args[0], func(s *store.Store, secret string) error {
				if err := s.RemoveFacilitator(secret, id, f.rekey); err != nil {
					return err
				}
				return f.rekeyIf(c, s, secret)
			})
		},
	}, "key", "rekey")
}

func (t *terminal) keysRenameCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "rename FILE --key ID --name NAME",
		Short: "Call a facilitator by another name",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("key", f.key)
			if err != nil {
				return err
			}
			return t.withKeys(args[0], func(s *store.Store, _ string) error {
				return s.RenameFacilitator(id, f.name)
			})
		},
	}, "key", "name")
}

func (t *terminal) keysRoleCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "role FILE --key ID --role lead|facilitator",
		Short: "Make a facilitator a lead, or a lead a facilitator",
		Args:  exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			if !c.Flags().Changed("role") {
				return wrongUse("say which role: --role lead or --role facilitator")
			}
			role, err := f.parseRole()
			if err != nil {
				return err
			}
			id, err := parseID("key", f.key)
			if err != nil {
				return err
			}
			return t.withKeys(args[0], func(s *store.Store, secret string) error {
				return s.SetRole(secret, id, role)
			})
		},
	}, "key", "role")
}

func (t *terminal) keysRecoveryCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "recovery FILE [--rekey]",
		Short: "Make a new recovery key and print it, this once",
		Long: `Makes a new recovery key and prints it, this once. The old one opens the file no
more; it still opens backups of before.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			return t.withKeys(args[0], func(s *store.Store, secret string) error {
				key := vault.NewRecoveryKey()
				if err := s.ReplaceRecoveryKey(secret, key, f.rekey); err != nil {
					return err
				}
				fmt.Fprintln(t.out, "Recovery key, shown this once:", key)
				if vault.LooksLikeRecoveryKey(secret) {
					secret = key.String() // the one before is dead
				}
				return f.rekeyIf(c, s, secret)
			})
		},
	}, "rekey")
}

func (t *terminal) keysRekeyCommand() *cobra.Command {
	f := keyFlags{rekey: true}
	return f.add(&cobra.Command{
		Use:   "rekey FILE",
		Short: "Seal the whole file anew, under a new key",
		Long: `Seals everything anew under a new random key, which whoever has a key today opens,
and nobody else. It writes a new file beside the old one, goes through the whole of it,
and puts it in its place: stopped on the way, it leaves the file as it was. Backups of
before keep the keys that they were made with.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			return t.withKeys(args[0], func(s *store.Store, secret string) error {
				return f.rekeyIf(c, s, secret)
			})
		},
	})
}

func (t *terminal) keysRecoverCommand() *cobra.Command {
	var f keyFlags
	return f.add(&cobra.Command{
		Use:   "recover FILE [--new-passphrase-file FILE]",
		Short: "Set a new passphrase with the recovery key",
		Long: `Opens the programme with the recovery key and sets the first lead's passphrase
anew. Opened with a passphrase, it is that one which is changed. The recovery key
stays as it is. Backups of before still open with the old passphrase.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			secret, err := t.passphrase(args[0], "Recovery key: ")
			if err != nil {
				return err
			}
			return use(store.Open, args[0], secret, t.newOptions(), func(s *store.Store) error {
				passphrase, err := t.newPassphrase(f.newPassphrase, "--new-passphrase-file")
				if err != nil {
					return err
				}
				return s.ResetPassphrase(passphrase)
			})
		},
	}, "new-passphrase-file")
}
