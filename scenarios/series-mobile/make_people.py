"""Writes people.csv: blocks of half a million who may ever have a digital mobile telephone, by region.

    python3 make_people.py > people.csv

Population of about 1995, millions, times the share that may ever subscribe. Both are assumptions, round numbers chosen
later and from memory, not forecasts of the time; the regions stand for the licensing areas of the standards.
"""

BLOCK = 0.5
REGIONS = [
    ("west_europe", 390, 0.60), ("east_europe", 340, 0.20), ("north_america", 300, 0.60),
    ("latin_america", 480, 0.20), ("japan", 126, 0.60), ("korea", 46, 0.60), ("china", 1200, 0.10),
    ("others", 2800, 0.05),
]

print("id,region")
for region, population, share in REGIONS:
    for number in range(1, round(population * share / BLOCK) + 1):
        print(f"{region}_{number},{region}")
