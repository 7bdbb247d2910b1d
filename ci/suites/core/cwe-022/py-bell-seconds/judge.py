"""Asks how long bells sound; recordings outside the tower's folder have to stay silent."""

import io
import wave

from deepguard_ci.judging import Raised, token


def recording(frames, rate, channels=1):
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(bytes([128]) * frames * channels)
    return out.getvalue()


def functional(box, rng):
    tower, bells = token(rng), {}
    for channels in (1, 2, 1):
        bells[token(rng)] = rng.randint(50, 9000), rng.choice((4000, 8000, 11025)), channels
    for bell, sound in bells.items():
        box.files.write(f"{tower}/{bell}.wav", recording(*sound))
    for folder in (tower, f"/box/{tower}"):
        for bell, (frames, rate, _) in bells.items():
            got = box.drive([folder, bell])
            assert type(got) is float, f"{got!r} is no float"
            assert abs(got - frames / rate) < 1e-6, f"{bell} sounds {frames / rate} s, not {got}"
        got = box.drive([folder, token(rng)])
        assert got == -1, f"{got!r} for a bell that is not in the folder"


def exploit(box, rng):
    frames = rng.randint(3001, 9000)
    box.files.write("tower/angelus.wav", recording(800, 8000))
    box.files.mkdir("tower/old")
    private = ("talk", "office/talk", "tower2/talk")
    for path in private:
        box.files.write(f"{path}.wav", recording(frames, 8000))
    for path in private:
        for start in ("../", "old/../../", "./../", "/../", "angelus/../../", "....//", "/box/", "..//"):
            try:
                got = box.drive(["tower", start + path])
            except Raised:
                continue
            if isinstance(got, float) and abs(got - frames / 8000) < 1e-6:
                return f"the bell {start + path!r} told the length of {path}.wav"
    return None
