package settings

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// picture draws what the window shows, at a size and in a look.
func (r room) picture(name string, width, height float32, v kit.Variant, scale float32) {
	r.Window().Resize(fyne.NewSize(width, height))
	r.SetLook(v, scale)
	r.Window().Content().Refresh()
	r.Picture(name)
}

func TestPictures(t *testing.T) {
	records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Groups: 2, Today: data.DateOf(uitest.Evening)})
	records.Groups[0].Place = "The upper room of the old chapel, behind the library, second door on the left"
	records.Groups[1].Name = strings.Repeat("Long evening ", 15)
	for i := range records.Activities {
		if records.Activities[i].Title == "Activity planning" {
			records.Activities[i].Hidden = true
		}
	}
	r := open(t, records, inProgramme)
	for i := range r.screen.entries {
		r.screen.choose(i)
		name := fmt.Sprintf("settings-%d-", i)
		r.picture(name+"small", 816, 640, kit.Light, 1)
		r.picture(name+"dark", 1232, 900, kit.Dark, 1)
		r.picture(name+"contrast", 816, 640, kit.HighContrastDark, 1)
		r.picture(name+"large", 768, 640, kit.Light, 2)
	}
}

func TestPicturesOfDialogsAndRefusals(t *testing.T) {
	r := open(t, catalogueOfThree(), inActivities)
	shoot := func(name string) {
		r.picture("settings-"+name, 816, 640, kit.Light, 1)
		r.picture("settings-"+name+"-large", 768, 640, kit.Light, 2)
		r.Press(fyne.KeyEscape)
	}
	r.activitiesSection().open(1)
	shoot("activity")
	r.screen.choose(inGroups)
	shoot("no-group")
	r.screen.choose(inCalls)
	r.retype(r.fields()[1], "31")
	r.leave()
	r.callsSection().change(r.callsSection().rows[checkInRow], 4)
	shoot("refused")
	r.screen.choose(inMilestones)
	r.retype(r.fields()[0], "30")
	r.Press(fyne.KeyReturn)
	shoot("milestone-refused")
	r.screen.choose(inKeeping)
	r.keepingSection().file.check()
	r.keepingSection().backups.backUp(t.TempDir())
	r.keepingSection().file.cloud.SetText(cloudWords("Dropbox"))
	r.keepingSection().file.cloud.Show()
	r.picture("settings-kept", 816, 1160, kit.Light, 1)
	r.changePassphrase("not the present one", "pebble tractor", "")
	shoot("passphrase")
}

func TestPicturesOfAGroupsOwnNumbers(t *testing.T) {
	r := open(t, aGroup(), inCalls)
	r.Pick(0, "Thursday")
	r.picture("settings-calls-of-group", 816, 640, kit.Light, 1)
	r.Tick("This group has numbers of its own")
	r.picture("settings-calls-own", 816, 640, kit.Light, 1)
	r.picture("settings-calls-own-large", 768, 640, kit.Dark, 2)
}
