package yearatrandom

import (
	"cmp"
	"fmt"
	"slices"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

// key is somebody's way in. The recovery key has no name.
type key struct {
	name   string
	role   store.Role
	secret string
}

// ring is whose keys open the file. No change of it can be taken back, so it is no part
// of the notebook.
type ring struct {
	of   map[data.ID]key
	dead []string // what opened it once
}

func (k ring) copied() ring {
	of := map[data.ID]key{}
	for id, one := range k.of {
		of[id] = one
	}
	return ring{of, slices.Clone(k.dead)}
}

// named are those with a key of their own, by name.
func (k ring) named() map[data.ID]key {
	all := map[data.ID]key{}
	for id, one := range k.of {
		if one.name != "" {
			all[id] = one
		}
	}
	return all
}

// secret is a new passphrase, of words alone: with a number among them one may look like
// a recovery key.
func (r *ride) secret() string {
	r.secrets++
	words := "seven kettles under violet bridges"
	for n := r.secrets; n > 0; n /= 4 {
		words += [...]string{" mossy", " copper", " quiet", " willow"}[n%4]
	}
	return words
}

func (r *ride) present() string { return r.keys.of[r.me].secret }

// learnKeys takes over whose keys a new file has.
func (r *ride) learnKeys(passphrase string, recovery vault.RecoveryKey) {
	r.keys = ring{of: map[data.ID]key{}}
	all, err := r.s.Facilitators()
	r.need(err)
	for _, f := range all {
		if f.Recovery {
			r.keys.of[f.ID] = key{secret: recovery.String()}
		} else {
			r.keys.of[f.ID] = key{f.Label, f.Role, passphrase}
		}
	}
	r.me = r.s.Me().ID
}

func (r *ride) giveKey() (bool, error) {
	k := key{fmt.Sprintf("Key %d", r.secrets), []store.Role{store.RoleLead, store.RoleFacilitator}[r.chance.IntN(2)], r.secret()}
	if len(r.keys.of) > 4 {
		return true, nil
	}
	id, err := r.s.AddFacilitator(r.present(), k.name, k.role, k.secret)
	r.keys.of[id] = k
	return true, err
}

// other draws somebody else who has a key, where there is anybody.
func (r *ride) other() (data.ID, key) {
	others := r.keys.named()
	delete(others, r.me)
	id := one(r, others)
	return id, others[id]
}

func (r *ride) takeKey() (bool, error) {
	id, k := r.other()
	if may := !id.IsZero(); may {
		delete(r.keys.of, id)
		r.keys.dead = append(r.keys.dead, k.secret)
	}
	return !id.IsZero(), r.s.RemoveFacilitator(r.present(), id, true)
}

func (r *ride) renameKey() (bool, error) {
	id := one(r, r.keys.named())
	k := r.keys.of[id]
	k.name = fmt.Sprintf("Name %d", r.secrets)
	r.secrets++
	r.keys.of[id] = k
	return true, r.s.RenameFacilitator(id, k.name)
}

func (r *ride) changeRole() (bool, error) {
	id, k := r.other()
	k.role = []store.Role{store.RoleLead, store.RoleFacilitator}[r.chance.IntN(2)]
	if !id.IsZero() {
		r.keys.of[id] = k
	}
	return !id.IsZero(), r.s.SetRole(r.present(), id, k.role)
}

// changePassphrase gives whoever works another passphrase.
func (r *ride) changePassphrase() (bool, error) {
	k, present := r.keys.of[r.me], r.present()
	k.secret = r.secret()
	r.keys.of[r.me], r.keys.dead = k, append(r.keys.dead, present)
	if r.chance.IntN(3) == 0 {
		return true, r.s.ResetPassphrase(k.secret)
	}
	return true, r.s.ChangePassphrase(present, k.secret, r.chance.IntN(2) == 0)
}

func (r *ride) newRecoveryKey() (bool, error) {
	recovery := vault.NewRecoveryKey()
	for id, k := range r.keys.of {
		if k.name == "" {
			r.keys.dead = append(r.keys.dead, k.secret)
			r.keys.of[id] = key{secret: recovery.String()}
		}
	}
	return true, r.s.ReplaceRecoveryKey(r.present(), recovery, false)
}

// someoneElse has another lead open the file, once a secret that is dead has not, and
// for a moment whoever has the recovery key.
func (r *ride) someoneElse() (bool, error) {
	r.need(r.s.Close())
	if len(r.keys.dead) > 0 {
		s, err := store.Open(r.path, r.keys.dead[r.chance.IntN(len(r.keys.dead))], r.options())
		if err == nil {
			r.fail("a secret that is dead opens the file as %v, %v", s.Me(), s.Close())
		}
		if kind := store.KindOf(err); kind != store.WrongPassphrase {
			r.fail("a secret that is dead is refused as %v: %v", kind, err)
		}
	}
	leads := map[data.ID]key{}
	for id, k := range r.keys.of {
		switch {
		case k.name == "":
			s, err := store.Open(r.path, k.secret, r.options())
			r.need(err)
			r.need(s.Close())
		case k.role == store.RoleLead:
			leads[id] = k
		}
	}
	r.me = one(r, leads)
	r.reopen()
	r.s.NoteOpened(r.present())
	return true, nil
}

func (r *ride) compareKeys(*store.Reader) error {
	all, err := r.s.Facilitators()
	if err != nil {
		return err
	}
	wrong := []error{differ("how many keys", "the programme", len(all), len(r.keys.of)), differ("who works", "it", r.s.Me().ID, r.me)}
	for _, f := range all {
		k := r.keys.of[f.ID]
		k.secret = ""
		if f.Recovery {
			f.Label = ""
		}
		wrong = append(wrong, differ("the key", f.ID, key{name: f.Label, role: f.Role}, k))
	}
	return cmp.Or(wrong...)
}
