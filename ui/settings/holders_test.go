package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

const piotrs = uitest.PiotrsPassphrase

// addPiotr gives Piotr Z. a key, past the window.
func (r room) addPiotr(role store.Role) data.ID {
	r.t.Helper()
	id, err := r.Store().AddFacilitator(uitest.Passphrase, "Piotr Z.", role, piotrs)
	if err != nil {
		r.t.Fatal(err)
	}
	return id
}

// holder is who has a key by a name.
func (r room) holder(name string) (f store.Facilitator, is bool) {
	r.t.Helper()
	all, err := r.Store().Facilitators()
	if err != nil {
		r.t.Fatal(err)
	}
	for _, f := range all {
		if f.Label == name {
			return f, true
		}
	}
	return f, false
}

// fill types into the fields of the dialog on top.
func (r room) fill(texts ...string) {
	r.t.Helper()
	fields := r.fields()
	if len(fields) != len(texts) {
		r.t.Fatalf("there are %d fields to fill in, not %d", len(fields), len(texts))
	}
	for i, text := range texts {
		r.retype(fields[i], text)
	}
}

func TestSomebodyIsGivenAKey(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.Tap("Add a facilitator")
	r.fill("Piotr Z.", "short", "short", uitest.Passphrase)
	r.Tap("Give them a key")
	r.WantSaidOnce(string(vault.TooShort))
	r.fill("maria", piotrs, piotrs, uitest.Passphrase)
	r.Tap("Give them a key")
	r.WantSaidOnce("Somebody of this name has a key already. Add a letter or a second name.")
	r.fill("Piotr Z.", piotrs, piotrs, "not the right one")
	r.Tap("Give them a key")
	r.WantSaidOnce("This is not the passphrase of Maria. Nothing is changed.")
	r.Type("in no field that others read")
	if fields := r.fields(); fields[0].Text != "Piotr Z." || fields[3].Text != "in no field that others read" {
		t.Errorf("the passphrase that is typed anew stands in %q", fields[0].Text)
	}
	if _, is := r.holder("Piotr Z."); is || r.opens(piotrs) {
		t.Fatal("a key was given without the passphrase")
	}
	r.fill("Piotr Z.", piotrs, piotrs, uitest.Passphrase)
	r.Tap("Give them a key")
	f, is := r.holder("Piotr Z.")
	if !is || f.Role != store.RoleFacilitator || !r.opens(piotrs) || len(r.Failures) > 0 {
		t.Errorf("kept is %+v; failed %v", f, r.Failures)
	}
	r.WantSeen("Piotr Z.", "Facilitator", "19 November 2026, from Maria", "Not yet")
	if got := strings.Join(r.Said, " "); got != "Piotr Z. has a key now." {
		t.Errorf("said %q", got)
	}
}

func TestAFacilitatorIsCalledByAnotherNameAndMadeALead(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.addPiotr(store.RoleFacilitator)
	r.FromMenu("More about the key of Piotr Z.", "Change the name")
	r.fill("Piotr Zieliński")
	r.Tap("Change it")
	r.FromMenu("More about the key of Piotr Zieliński", "Make a lead")
	r.fill(uitest.Passphrase)
	r.Tap("Make a lead")
	if f, is := r.holder("Piotr Zieliński"); !is || f.Role != store.RoleLead {
		t.Errorf("kept is %+v", f)
	}
	// now there are two, the first one can become a facilitator, and sees less
	r.FromMenu("More about the key of Maria", "Make a facilitator")
	r.fill(uitest.Passphrase)
	r.Tap("Make a facilitator")
	if r.Store().Lead() {
		t.Fatal("Maria is a lead still")
	}
	r.WantUnseen("Add a facilitator", "What is celebrated", "Piotr Zieliński’s")
	r.WantSeen("Who has a key", "Change my passphrase", "How it looks")
}

// What the store would refuse is not offered.
func TestTheLastLeadCanNeitherBeTakenAwayNorBecomeAFacilitator(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.addPiotr(store.RoleFacilitator)
	k := r.keepingSection().holders
	for name, want := range map[string]string{"Maria": "Change the name", "Piotr Z.": "Change the name, Make a lead, Take the key away", "": "Make a new recovery key"} {
		f, _ := r.holder(name)
		var labels []string
		for _, item := range k.menu(f) {
			labels = append(labels, item.Label)
		}
		if got := strings.Join(labels, ", "); got != want {
			t.Errorf("%q has %q, want %q", name, got, want)
		}
	}
}

func TestAKeyIsTakenAwayAndTheFileSealedAnew(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.addPiotr(store.RoleLead)
	r.FromMenu("More about the key of Piotr Z.", "Take the key away")
	r.WantSeen("Their name stays with what they did.", "And seal the whole file anew")
	r.Type("words with spaces in between") // the keyboard is not on the tick
	r.WantUnseen("Type the present passphrase.")
	r.Tap("Take it away")
	r.WantSaidOnce("This is not the passphrase of Maria. Nothing is changed.")
	r.Type(uitest.Passphrase)
	r.Tap("Take it away")
	if _, is := r.holder("Piotr Z."); is || r.opens(piotrs) || !r.opens(uitest.Passphrase) || len(r.Failures) > 0 {
		t.Errorf("Piotr’s key opens the file; failed %v", r.Failures)
	}
	r.WantUnseen("Piotr Z.", "Seal it now")
	if got := strings.Join(r.Said, " "); !strings.HasPrefix(got, "Piotr Z. has no key any more. Everything is sealed anew, and what was done before can no longer be taken back.") {
		t.Errorf("said %q", got)
	}
}

func TestWhatWasBegunAndNotFinishedIsOffered(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	id := r.addPiotr(store.RoleLead)
	r.WantUnseen("Seal it now")
	if err := r.Store().RemoveFacilitator(uitest.Passphrase, id, true); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("The file was to be sealed anew, and is not yet.")
	r.Tap("Seal it now")
	r.fill(uitest.Passphrase)
	r.Tap("Seal it anew")
	r.WantUnseen("Seal it now")
	if len(r.Failures) > 0 {
		t.Error(r.Failures)
	}
}

func TestANewRecoveryKeyIsShownOnceAndCountsWhenItIsKept(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.FromMenu("More about the key of Recovery key", "Make a new recovery key")
	r.fill(uitest.Passphrase)
	r.Tap("Show the new key")
	key := r.shownKey()
	r.Tap("Use this key from now on")
	const first = "Write it down or print it first, and tick that. Until then the old key counts."
	r.WantSaidOnce(first)
	r.Tap("Save as PDF to print")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Saved. Print it, put it in a locked place, and delete the PDF.")
	r.Tap("Use this key from now on") // a file on the disk is no key in a drawer
	r.WantSaidOnce(first)
	if r.opens(key) {
		t.Error("a key that nobody has kept opens the file")
	}
	r.Tick("I have written it down or printed it")
	r.Tap("Use this key from now on")
	if !r.opens(key) || len(r.Failures) > 0 {
		t.Errorf("the new key does not open the file; failed %v", r.Failures)
	}
	r.WantUnseen(key)
}

// What is asked for is what confirms.
func TestWhoeverOpenedTheProgrammeIsAskedForWhatOpenedIt(t *testing.T) {
	h, key := uitest.NewByRecoveryKey(t, data.Records{})
	r := room{Host: h, t: t}
	r.screen = New(h)
	r.Host.Show(r.screen, screen.Location{Screen: screen.Settings})
	r.screen.choose(inKeeping)
	id, err := h.Store().AddFacilitator(key, "Piotr Z.", store.RoleFacilitator, piotrs)
	if err != nil {
		t.Fatal(err)
	}
	r.FromMenu("More about the key of Piotr Z.", "Take the key away")
	r.WantSeen("The recovery key", "It opened the programme this time, and no passphrase confirms this.")
	r.WantUnseen("Your own passphrase", "The passphrase of")
	r.Tap("Take it away")
	r.WantSaidOnce("Type the recovery key.")
	r.Type(uitest.Passphrase)
	r.Tap("Take it away")
	r.WantSaidOnce("This is not the recovery key. Nothing is changed.")
	r.Type(key)
	r.Tap("Take it away")
	if f, is := r.holder("Piotr Z."); is {
		t.Errorf("%v has a key still: %+v", id, f)
	}
	r.Tap("Change my passphrase")
	r.WantSeen("A new passphrase for Maria", "The recovery key")
}

// shownKey is the recovery key that is in sight.
func (r room) shownKey() (key string) {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		if p, ok := o.(*kit.Paragraph); ok && vault.LooksLikeRecoveryKey(p.Text()) {
			key = p.Text()
		}
		return false
	})
	if key == "" {
		r.t.Fatal("no recovery key is shown")
	}
	return key
}

func TestThePassphraseIsChangedAndTheFileSealedAnew(t *testing.T) {
	const fresh = "pebble tractor window saffron"
	r := open(t, data.Records{}, inKeeping)
	r.Tap("Change my passphrase")
	r.WantSeen("Backups of before open with the old passphrase either way.")
	r.fill(uitest.Passphrase, fresh, fresh)
	r.Tick("And seal the whole file anew")
	r.Tap("Change it")
	if !r.opens(fresh) || r.opens(uitest.Passphrase) || len(r.Failures) > 0 {
		t.Errorf("failed %v", r.Failures)
	}
	r.WantUnseen("Seal it now")
}

func TestAFacilitatorSeesWhatIsTheirs(t *testing.T) {
	r := room{Host: uitest.NewNoLead(t, data.Records{}), t: t}
	r.screen = New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.Settings})
	r.WantSeen("How it looks", "Keys and file", "About")
	r.WantUnseen("Milestones", "Mentoring", "Programme")
	r.Press(fyne.KeyDown)
	r.WantSeen("Piotr", "Facilitator", "Open now", "Maria", "Lead", "Change my passphrase")
	r.WantUnseen("Add a facilitator")
	r.Tap("Change my passphrase")
	r.WantUnseen("And seal the whole file anew")
	r.fill(piotrs, "pebble tractor window saffron", "pebble tractor window saffron")
	r.Tap("Change it")
	if !r.opens("pebble tractor window saffron") || len(r.Failures) > 0 {
		t.Errorf("failed %v", r.Failures)
	}
}

func TestPicturesOfKeys(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.addPiotr(store.RoleLead)
	for _, name := range []string{"Nasreen T.", "Tendai Mukamuri-Oyelaran of the long name"} {
		if _, err := r.Store().AddFacilitator(uitest.Passphrase, name, store.RoleFacilitator, piotrs+" "+name); err != nil {
			t.Fatal(err)
		}
	}
	shoot := func(name string) {
		r.picture("keys-"+name, 816, 640, kit.Light, 1)
		r.picture("keys-"+name+"-wide", 1072, 800, kit.Light, 1)
		r.picture("keys-"+name+"-dark", 1072, 800, kit.Dark, 1)
		r.picture("keys-"+name+"-large", 768, 640, kit.Light, 2)
	}
	shoot("list")
	for name, open := range map[string]func(){
		"add": r.keepingSection().holders.add, "change": r.keepingSection().holders.changeMine, "anew": r.keepingSection().holders.sealAnew,
		"remove":   func() { r.FromMenu("More about the key of Nasreen T.", "Take the key away") },
		"recovery": r.keepingSection().holders.newRecoveryKey,
		"key":      func() { r.keepingSection().holders.showKey(uitest.Passphrase, false) },
	} {
		r.SetLook(kit.Light, 1)
		open()
		shoot(name)
		r.Press(fyne.KeyEscape)
	}
	if err := r.Store().ChangePassphrase(uitest.Passphrase, "pebble tractor window saffron", true); err != nil {
		t.Fatal(err)
	}
	shoot("due")
}
